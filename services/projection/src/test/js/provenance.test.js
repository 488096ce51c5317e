import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csv } from '../../main/resources/static/assets/format/csv.js';
import { typeset } from '../../main/resources/static/assets/format/typography.js';
import { facts, unseen } from '../../main/resources/static/assets/boards/facts.js';
import { lines, placed, sumInWords, table, twoReadings } from '../../main/resources/static/assets/boards/provenance.js';

const counted = (eventId, amount, more = {}) => ({
  figure: 'besoins-repondus', territory: 'QN03107M', day: '2026-06-18', amount, terms: ['sum'], eventId, type: 'org.maillage.needs.need-answered.v1',
  sequence: 1, occurred: '2026-06-18T08:00:00Z', recorded: '2026-06-19T07:20:00Z', partnerSource: '/partenaires/tec', receipt: 'r', ...more,
});
const answer = (...contributions) => ({ figure: { key: 'besoins-repondus', unit: 'besoins' }, terms: [{ name: 'sum', figure: 'besoins-repondus', sum: 1, to: '2026-11-24' }], count: contributions.length, contributions });

test('the sum is told in words', () => {
  assert.equal(sumInWords(answer(counted('a', 1), counted('b', 1), counted('c', -1))), '= 2 apports − 1 retrait');
  assert.equal(sumInWords(answer()), '');
});

test('a ratio tells its two sums', () => {
  const ratio = { ...answer(counted('a', 1)), terms: [{ name: 'numerator', figure: 'montant-verse', sum: 365_300_000 }, { name: 'denominator', figure: 'besoins-repondus', sum: 35 }] };

  assert.equal(sumInWords(ratio).replace(/\s/g, ' '), 'numérateur 3 653 000 · dénominateur 35');
});

test('facts that were not known yet stay visible, and say so', () => {
  const late = { ...counted('late', 1), countsNow: true, reason: 'recorded_later', changes: [{ figure: 'besoins-repondus', territory: 'QN03110M', day: '2026-09-24', amount: 1, terms: ['sum'] }] };
  const found = lines(answer(counted('a', 1)), { events: [late] }, 'then');

  assert.deepEqual(found.map((it) => it.known).sort(), [false, true]);
  assert.equal(lines(answer(counted('a', 1)), { events: [late] }, 'now').length, 1);
});

test('facts of the whole are told with the district that they lie in', () => {
  const whole = answer(counted('a', 1, { territory: 'TOUS' }), counted('elsewhere', 1, { territory: 'TOUS' }));
  const found = placed(whole, answer(counted('a', 1, { territory: 'QN03109M' })));

  assert.deepEqual(found.contributions.map((it) => it.territory), ['QN03109M', 'TOUS']);
  assert.equal(placed(whole, undefined), whole);
});

test('the facts of a file are those on the screen, with what they add', () => {
  const [head, first] = table(lines(answer(counted('a', -1)), null, 'now'));

  assert.equal(head.length, first.length);
  assert.equal(first[7], -1);
});

test('two readings that agree say so, others give both', () => {
  const told = ({ value }) => String(value);

  assert.equal(twoReadings({ then: { value: 7 }, now: { value: 7 }, count: 0 }, told, '30 sept. 2026').differs, false);
  assert.match(twoReadings({ then: { value: 7 }, now: { value: 8 }, count: 1 }, told, '30 sept. 2026').text, /^Au 30 sept\. 2026, 7 tel que connu alors, 8 tel que connu aujourd’hui : 1 fait/);
});

test('an event that counts in several figures is one fact, the last recorded first', () => {
  const earlier = counted('b', 1, { recorded: '2026-06-01T00:00:00Z' });
  const found = facts([{ figure: 'besoins-repondus', contributions: [earlier, counted('a', 1)] }, { figure: 'services-ouverts', contributions: [counted('a', 1, { figure: 'services-ouverts' })] }], 6);

  assert.deepEqual(found.map((it) => it.id), ['a', 'b']);
  assert.equal(found[0].adds.length, 2);
  assert.equal(unseen([found[1]], found), 1);
});

test('a text that a spreadsheet would run is held back, numbers and quotes are kept', () => {
  assert.equal(csv([['=1+1', '@x', '-5', 'a;b', 'dit « "oui" »', 2.5, null]]), '\ufeff"\'=1+1";"\'@x";-5;"a;b";"dit « ""oui"" »";2,5;\r\n');
});

test('spaces are set as French wants them', () => {
  assert.equal(typeset('« 12 % » : 3 000 €'), '«\u00a012\u00a0%\u00a0»\u00a0: 3\u202f000\u00a0€');
});

test('heads that are told beside working time are counted as heads', () => {
  const jobs = { ...answer(counted('a', 50)), terms: [{ name: 'sum', figure: 'emplois', sum: 1670 }, { name: 'persons', figure: 'emplois', sum: 21 }] };

  assert.equal(sumInWords(jobs), 'somme 16,7 · personnes 21');
});
