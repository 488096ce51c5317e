/** What codes are called on screen. An unknown code is shown as it is. Pure. */

const DIMENSIONS = {
  theme: 'thème',
  sensorKind: 'origine du signalement',
  outcome: 'issue',
  conclusion: 'conclusion',
  holderKind: 'nature du porteur',
  qpv: 'quartier',
};

const LABELS = {
  ALIMENTATION: 'Alimentation',
  ATELIERS_SAVOIR_FAIRE: 'Ateliers et savoir-faire',
  EMPLOI_ENTREPRENEURIAT: 'Emploi et entrepreneuriat',
  GARDE_ENFANTS: 'Garde d’enfants',
  MOBILITE: 'Mobilité',
  REEMPLOI_REPARATION: 'Réemploi et réparation',
  CULTURE_SPORT: 'Culture et sport',
  ACCES_AUX_DROITS: 'Accès aux droits',
  NUMERIQUE: 'Numérique',
  SANTE: 'Santé',
  LIEN_SOCIAL: 'Lien social',
  ENVIRONNEMENT_JARDINS: 'Environnement et jardins',
  LOGEMENT_CADRE_DE_VIE: 'Logement et cadre de vie',
  AUTRE: 'Autre',
  CITIZEN_HOUSE: 'Maison de la Citoyenneté',
  NEIGHBOURHOOD_HOUSE: 'Maison de quartier',
  SOCIAL_CENTRE: 'Centre social',
  CITIZEN_COUNCIL: 'Conseil citoyen',
  LANDLORD: 'Bailleur',
  RESIDENT_GROUP: 'Collectif d’habitants',
  AGENT: 'Agent',
  OTHER: 'Autre',
  PURSUE: 'Poursuivre par une étude',
  STOP: 'S’arrêter',
  FAVOURABLE: 'Favorable',
  UNFAVOURABLE: 'Défavorable',
  REWORK: 'À reprendre',
  PERSON: 'Personne',
  COLLECTIVE: 'Collectif',
  EXISTING_STRUCTURE: 'Structure existante',
  UNKNOWN: 'Non connu de cette version',
  'org.maillage.needs.need-reported.v1': 'Besoin signalé',
  'org.maillage.needs.need-acknowledged.v1': 'Retour donné',
  'org.maillage.needs.need-qualified.v1': 'Besoin qualifié',
  'org.maillage.needs.need-merged.v1': 'Besoin rapproché',
  'org.maillage.needs.need-set-aside.v1': 'Besoin écarté ou mis en attente',
  'org.maillage.needs.need-reopened.v1': 'Besoin rouvert',
  'org.maillage.needs.exploration-concluded.v1': 'Exploration terminée',
  'org.maillage.needs.study-delivered.v1': 'Étude rendue',
  'org.maillage.needs.need-handed-over.v1': 'Besoin transmis',
  'org.maillage.needs.need-answered.v1': 'Besoin répondu',
};

/** The name of a dimension. */
export function dimension(name) {
  return DIMENSIONS[name] ?? name;
}

/** The name of a value, or of an event's type. */
export function label(code) {
  return LABELS[code] ?? code;
}
