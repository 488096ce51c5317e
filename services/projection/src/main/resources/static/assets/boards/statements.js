import { event } from './events.js';

/** What statements are called on screen: as the event that they lead to. Pure. */

const SERVICES = ['needs', 'incubation', 'funding', 'thirdplaces', 'impact'];

const OTHERS = {
  'workshop-held': 'Atelier tenu',
  'exploration-opened': 'Exploration ouverte',
  'study-commissioned': 'Étude lancée',
  'committee-decided': 'Décision du comité',
  'holder-search-concluded': 'Recherche de porteur terminée',
  'application-submitted': 'Demande déposée',
  'admissibility-decided': 'Recevabilité décidée',
  'jury-ranked': 'Classement du jury',
  'award-notified': 'Attribution notifiée',
  'report-reviewed': 'Compte rendu examiné',
  'clawback-ordered': 'Reversement demandé',
  'project-opened': 'Projet ouvert',
  'admission-decided': 'Décision d’admission',
  'stage-entered': 'Phase d’accompagnement',
  'milestone-reached': 'Jalon atteint',
  'structure-registered': 'Structure immatriculée',
  'project-exited': 'Sortie d’incubation',
  'cohort-announced': 'Promotion annoncée',
  'call-published': 'Appel publié',
  'place-registered': 'Tiers-lieu enregistré',
  'label-granted': 'Label accordé',
  'occupancy-agreed': 'Convention d’occupation signée',
};

/** The name of a statement's type, or of what it says, such as `need-reported`. */
export function statement(type) {
  const name = /(?:^|\.)([a-z0-9-]+?)(?:\.v\d+)?$/.exec(type ?? '')?.[1] ?? '';
  if (name in OTHERS) return OTHERS[name];
  const found = SERVICES.map((service) => `org.maillage.${service}.${name}.v1`).find((it) => event(it) !== it);
  return found ? event(found) : name;
}
