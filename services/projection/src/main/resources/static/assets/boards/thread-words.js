/** What the parts of a thread are called. Pure. */

const STAGES = {
  reported: 'Signalé',
  qualified: 'Qualifié',
  explored: 'Exploré',
  studied: 'Étudié',
  'handed-over': 'Porté',
  project: 'Projet ouvert',
  registered: 'Structure créée',
  funded: 'Financé',
  installed: 'Installé',
  service: 'Service ouvert',
  job: 'Emploi déclaré',
  answered: 'Répondu',
};

const STATES = { open: 'en cours', answered: 'répondu', 'set-aside': 'écarté ou en attente' };

const KINDS = { need: 'Besoin', project: 'Projet', cohort: 'Promotion', call: 'Appel', grant: 'Subvention', place: 'Tiers-lieu', occupancy: 'Occupation', job: 'Emploi', declaration: 'Déclaration' };

const ENDS = {
  'acknowledgement-due': 'réponse attendue au signalement',
  'qualification-due': 'besoin à qualifier',
  'exploration-open': 'exploration en cours',
  'study-open': 'étude en cours',
  'committee-due': 'décision attendue du comité',
  'holder-search-open': 'porteur recherché',
  'answer-due': 'besoin sans réponse',
  'admission-due': 'décision d’admission attendue',
  'incubation-open': 'accompagnement en cours',
  'admissibility-due': 'recevabilité à décider',
  'report-due': 'compte rendu attendu',
  'report-overdue': 'compte rendu en retard',
  'review-due': 'compte rendu à examiner',
  'clawback-due': 'reversement attendu',
  'move-in-due': 'installation attendue',
  'dispute-open': 'contestation sans réponse',
  'payment-due': 'versement attendu',
};

/** The themes of needs that a list can be filtered by, by their code. */
export const THEMES = ['ALIMENTATION', 'ATELIERS_SAVOIR_FAIRE', 'EMPLOI_ENTREPRENEURIAT', 'GARDE_ENFANTS', 'MOBILITE', 'REEMPLOI_REPARATION', 'CULTURE_SPORT', 'ACCES_AUX_DROITS', 'NUMERIQUE', 'SANTE', 'LIEN_SOCIAL', 'ENVIRONNEMENT_JARDINS', 'LOGEMENT_CADRE_DE_VIE', 'AUTRE'];

/** States and open ends that a list can be filtered by, by what the address says. */
export const STATE_CHOICES = Object.entries(STATES);
export const END_CHOICES = Object.entries(ENDS);

export function stageName(stage) {
  return STAGES[stage] ?? stage;
}

export function stateName(state) {
  return STATES[state] ?? state;
}

export function kindName(kind) {
  return KINDS[kind] ?? kind;
}

/** Days as people say them: « 12 jours », « ≈ 9 mois », « ≈ 5 ans ». */
export function span(days) {
  if (days < 60) return `${days} jour${days < 2 ? '' : 's'}`;
  if (days < 730) return `≈ ${Math.round(days / 30.44)} mois`;
  const years = Math.round((days / 365.25) * 10) / 10;
  return `≈ ${String(years).replace('.', ',')} ans`;
}

/** What a person said when a need was taken down, in their own words; undefined where its owner keeps none, or not any more. */
export function verbatim(need) {
  return need?.texts.find((it) => it.field.endsWith('verbatim'))?.text;
}
