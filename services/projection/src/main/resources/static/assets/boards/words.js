/** What codes are called on screen. An unknown code is shown as it is. Pure. */

const DIMENSIONS = {
  theme: 'thème',
  sensorKind: 'origine du signalement',
  outcome: 'issue',
  conclusion: 'conclusion',
  holderKind: 'nature du porteur',
  qpv: 'quartier',
  price: 'prix',
  method: 'mode de comptage',
  residence: 'lieu de résidence',
  gender: 'genre',
  contract: 'contrat',
  livesInQpv: 'habitant d’un quartier prioritaire',
  schemeCode: 'dispositif',
  origin: 'origine du public',
  funderKind: 'financeur',
  partnerKind: 'genre de partenaire',
  nature: 'nature de l’emploi',
  programme: 'programme',
  situation: 'situation à douze mois',
  ess: 'appartenance à l’économie sociale et solidaire',
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
  FREE: 'Gratuit',
  ADAPTED: 'Adapté aux revenus',
  FULL: 'Plein tarif',
  REGISTER: 'Registre',
  SURVEY: 'Enquête',
  ESTIMATE: 'Estimation',
  QPV: 'En quartier prioritaire',
  HORS: 'Hors quartier prioritaire',
  INCONNU: 'Non connu',
  WOMAN: 'Femmes',
  MAN: 'Hommes',
  YES: 'Oui',
  NO: 'Non',
  true: 'Oui',
  false: 'Non',
  CDI_INCLUSION: 'CDI d’inclusion',
  ALTERNANCE: 'Alternance',
  INTERIM: 'Intérim',
  SELF_EMPLOYED: 'Indépendant',
  inPost: 'En poste',
  left: 'Parti',
  SAME_QPV: 'Même quartier',
  OTHER_QPV: 'Autre quartier prioritaire',
  METROPOLIS: 'Reste de la Métropole',
  OUTSIDE: 'Ailleurs',
  STATE: 'État',
  REGION: 'Région',
  DEPARTMENT: 'Département',
  MUNICIPALITY: 'Commune',
  CAF: 'CAF',
  EUROPE: 'Europe',
  PUBLIC_BANK: 'Banque publique',
  FOUNDATION: 'Fondation',
  COMPANY: 'Entreprise',
  CITIZENS: 'Habitants',
  ASSOCIATION: 'Association',
  ESS_COMPANY: 'Entreprise de l’économie sociale et solidaire',
  PUBLIC_BODY: 'Organisme public',
  SCHOOL_RESEARCH: 'Enseignement et recherche',
  FUNDER: 'Financeur',
  RESIDENTS_GROUP: 'Collectif d’habitants',
  CDV: 'Contrat de ville',
  'TI-AAP': 'Toulouse Impact, appel à projets',
  'TI-PRIX': 'Toulouse Impact, prix',
  CREATED: 'Créé',
  MAINTAINED: 'Maintenu',
  INSERTION: 'En insertion',
  'CONTRAT-DE-VILLE': 'Contrat de ville',
  'CITE-EMPLOI': 'Cité de l’emploi',
  'QUARTIERS-PRODUCTIFS': 'Quartiers productifs',
  UNKNOWN: 'Non connu',
};

const ZONINGS = { both: 'QPV de 2015 et de 2024' };

/** The name of a zoning. */
export function zoningName(zoning) {
  return ZONINGS[zoning] ?? `QPV ${zoning}`;
}

/** The name of a dimension. */
export function dimension(name) {
  return DIMENSIONS[name] ?? name;
}

/** Whether the values of a dimension can be told in words; ids of organisations and places cannot. */
export function isTold(name) {
  return name in DIMENSIONS;
}

/** The name of a value. */
export function label(code) {
  return LABELS[code] ?? code;
}
