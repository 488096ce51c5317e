/** What events are called on screen, by service. An unknown one is shown as it is. Pure. */

const EVENTS = {
  needs: {
    'need-reported': 'Besoin signalé',
    'need-acknowledged': 'Retour donné',
    'need-qualified': 'Besoin qualifié',
    'need-merged': 'Besoin rapproché',
    'need-set-aside': 'Besoin écarté ou mis en attente',
    'need-reopened': 'Besoin rouvert',
    'exploration-concluded': 'Exploration terminée',
    'study-delivered': 'Étude rendue',
    'need-handed-over': 'Besoin transmis',
    'need-answered': 'Besoin répondu',
    'exploration-opened': 'Exploration ouverte',
    'study-commissioned': 'Étude lancée',
    'committee-decided': 'Décision du comité',
    'holder-search-opened': 'Recherche de porteur ouverte',
    'holder-search-concluded': 'Recherche de porteur terminée',
    'workshop-held': 'Atelier tenu',
  },
  incubation: { 'survival-checked': 'Activité constatée' },
  funding: {
    'grant-decided': 'Subvention attribuée',
    'agreement-signed': 'Avenant signé',
    'grant-withdrawn': 'Subvention retirée',
    'instalment-paid': 'Versement effectué',
    'clawback-recovered': 'Reversement encaissé',
    'report-overdue': 'Compte rendu en retard',
    'report-filed': 'Compte rendu déposé',
  },
  thirdplaces: {
    'space-opened': 'Espace ouvert',
    'space-withdrawn': 'Espace retiré',
    'place-use-recorded': 'Usage relevé',
    'place-event-held': 'Événement tenu',
    'audience-mix-declared': 'Mixité déclarée',
    'occupant-moved-in': 'Occupant installé',
    'occupancy-changed': 'Occupation modifiée',
    'occupant-moved-out': 'Occupant parti',
  },
  impact: {
    'service-opened': 'Service ouvert aux habitants',
    'service-closed': 'Service fermé',
    'beneficiaries-declared': 'Bénéficiaires déclarés',
    'volunteer-hours-declared': 'Bénévolat déclaré',
    'cofunding-secured': 'Cofinancement acquis',
    'partnership-declared': 'Partenariat déclaré',
    'survey-closed': 'Enquête close',
    'declaration-corrected': 'Déclaration corrigée',
    'declaration-verified': 'Déclaration vérifiée',
    'declaration-disputed': 'Déclaration contestée',
    'dispute-answered': 'Réponse à la contestation',
    'job-confirmed': 'Emploi confirmé',
    'job-declared': 'Emploi déclaré',
    'job-ended': 'Emploi terminé',
    'job-status-checked': 'Situation de l’emploi constatée',
    'job-matched': 'Emploi rapproché',
    'job-split': 'Rapprochement annulé',
    'job-corrected': 'Emploi corrigé',
  },
};

/** The name of a type such as `org.maillage.needs.need-reported.v1`. */
export function event(type) {
  const [, service, name] = /^org\.maillage\.([a-z]+)\.([a-z-]+)\.v\d+$/.exec(type) ?? [];
  return EVENTS[service]?.[name] ?? type;
}
