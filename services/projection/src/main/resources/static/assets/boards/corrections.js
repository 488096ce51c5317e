/** The numbers of a declaration that an answer to a dispute may correct, and the complete values that it says then. Pure. */

const whole = (name, label, required = false) => ({ name, label, kind: 'number', step: '1', required, read: (values) => values[name] ?? '', write: (text) => (text === '' ? undefined : Number(text)) });

/** Money is typed in euros and kept in cents. */
const money = (name, label) => ({ name, label, kind: 'number', step: '0.01', required: true, read: (values) => values[name] / 100, write: (text) => Math.round(Number(text) * 100) });

const FIELDS = {
  BENEFICIARIES: [whole('persons', 'Personnes distinctes', true), whole('inQpv', 'dont habitant un QPV'), whole('outsideQpv', 'dont hors QPV'), whole('women', 'dont femmes'), whole('men', 'dont hommes'), whole('under26', 'dont moins de 26 ans')],
  VOLUNTEER_HOURS: [whole('hours', 'Heures', true), whole('volunteers', 'Bénévoles')],
  COFUNDING: [money('amountCents', 'Montant en euros')],
  SURVEY: [whole('invited', 'Personnes invitées', true), whole('responses', 'Réponses', true), whole('satisfactionSum', 'Somme des notes de satisfaction', true), whole('powerToActSum', 'Somme des notes de pouvoir d’agir')],
};

const REFERENCES = { projectId: 'project', grantId: 'grant', placeId: 'place', serviceId: 'service' };

/** What is looked up, never said: districts come from the place, overlaps from the others. */
const LOOKED_UP = new Set(['qpv', 'qpvBasis', 'overlaps']);

const POINT = 'location';

/** The fields of a kind that can be corrected by a form; none for what is no number, which its declarant corrects. */
export function correctable(kind) {
  return FIELDS[kind] ?? [];
}

/** The complete values as a declaration says them: those of before, and what was given anew. */
export function corrected({ kind, values, synthetic }, given) {
  const said = {};
  for (const [name, value] of Object.entries(values)) {
    if (value === null || LOOKED_UP.has(name)) continue;
    if (name in REFERENCES) said[REFERENCES[name]] = { id: value };
    else said[name] = known(value);
  }
  if (!said[POINT]) said.declaredQpv = known(values.qpv);
  for (const it of correctable(kind)) {
    const value = it.write(given[it.name] ?? '');
    if (value === undefined) delete said[it.name];
    else said[it.name] = value;
  }
  return { ...without(said, 'declaredQpv', Object.keys(said.declaredQpv ?? {}).length === 0), ...(synthetic ? { synthetic: true } : {}) };
}

function without(object, name, really) {
  if (!really) return object;
  const { [name]: _, ...rest } = object;
  return rest;
}

/** The same without what is not known. */
function known(value) {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, it]) => it !== null));
}
