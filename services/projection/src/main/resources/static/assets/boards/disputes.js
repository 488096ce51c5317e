/** What may be contested where, and how. Pure. */

/** What a declaration says that people may see otherwise, by the name of its event. */
const FIELDS = {
  'beneficiaries-declared': [['persons', 'le nombre de personnes'], ['inQpv', 'leur lieu de résidence'], ['women', 'leur genre'], ['period', 'la période']],
  'volunteer-hours-declared': [['hours', 'le nombre d’heures'], ['period', 'la période']],
  'service-opened': [['service', 'le service lui-même'], ['location', 'son lieu'], ['date', 'sa date']],
  'cofunding-secured': [['amount', 'le montant'], ['funder', 'le financeur']],
  'partnership-declared': [['partners', 'les partenaires']],
  'survey-closed': [['answers', 'les réponses']],
};

/** What of a fact may be contested; empty where it is for the owner of its file to hear. */
export function contestable({ type, file }) {
  return (file && FIELDS[type.split('.')[3]]) || [];
}

/** Where a declaration is contested. */
export function disputeUrl({ file }) {
  return `/api/impact/declarations/${file}/disputes`;
}
