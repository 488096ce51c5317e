import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acts } from '../../main/resources/static/assets/boards/acts.js';
import { corrected, correctable } from '../../main/resources/static/assets/boards/corrections.js';
import { count, deskOf, deskOfEnd, DESKS, foreseenWords, items, neighbour, waiting } from '../../main/resources/static/assets/boards/desks.js';
import { mergeable } from '../../main/resources/static/assets/boards/mergers.js';

const PLACES = [{ code: 'QN03107M', short: 'Grand Mirail' }];
const VIEW = { places: PLACES, zoning: '2024', today: '2026-11-24' };
const desk = (id) => DESKS.find((it) => it.id === id);
const need = (id, more) => ({ id, title: `Besoin ${id}`, theme: 'AUTRE', qpv2024: 'QN03107M', reportedOn: '2026-06-25', acknowledgeBy: null, acknowledgedOn: null, stage: 'REPORTED', synthetic: true, ...more });
const file = (stage, more = {}) => ({ id: 'b', state: { stage, theme: 'AUTRE', reportedOn: '2026-06-25', acknowledgedOn: null, districts: { 2024: { code: 'QN03107M' } }, ...more } });
const ids = (found) => found.map((it) => it.id);

test('those whose day has come are first, and it is said', () => {
  const answer = { items: [need('a', {}), need('b', { acknowledgeBy: '2026-12-24' }), need('c', { acknowledgeBy: '2026-07-25' }), need('d', { acknowledgeBy: '2026-01-01', acknowledgedOn: '2025-12-30' })] };
  const rows = items(desk('besoins'), answer, VIEW);

  assert.deepEqual(ids(rows), ['c', 'b', 'a', 'd']);
  assert.deepEqual([rows[0].late, rows[0].dueText, rows[1].late], [true, 'réponse promise le 25 juil. 2026, dépassée', false]);
  assert.equal(rows[0].detail, 'Grand Mirail · Autre · signalé le 25 juin 2026');
});

test('a pair is opened by its younger claim and keeps the older one', () => {
  const side = (id) => ({ id, employer: 'VRAC', startedOn: '2026-06-15', contract: 'CDI', fteHundredths: 80, qpv2024: null });
  const [row] = items(desk('doubles'), [{ score: 90, younger: side('y'), older: side('o') }], VIEW);

  assert.deepEqual([row.id, row.other, row.mark, row.detail], ['y', 'o', '90 sur 100', 'CDI, 0,8 ETP, depuis le 15 juin 2026 · Lieu non connu']);
});

test('all that waits is counted, what may only be undone is not', () => {
  const answers = { besoins: { total: 20 }, doubles: [{}, {}], illisibles: { all: 3 }, rapproches: { total: 9 } };

  assert.equal(waiting(answers), 25);
  assert.equal(count(undefined), 0);
});

test('an unknown desk is the first one', () => {
  assert.equal(deskOf({ own: { poste: 'ailleurs' } }).id, 'besoins');
  assert.equal(deskOf({ own: { poste: 'contestations' } }).id, 'contestations');
});

test('the next row is the one below, and the last one stays', () => {
  const rows = [{ id: 'a' }, { id: 'b' }];

  assert.deepEqual([neighbour(rows, null, 1).id, neighbour(rows, 'a', 1).id, neighbour(rows, 'b', 1).id, neighbour([], 'a', 1)], ['a', 'b', 'b', null]);
});

test('a need can be qualified, merged, answered or set aside while reported, and reopened once closed', () => {
  assert.deepEqual(ids(acts('need', file('REPORTED'))), ['qualifier', 'rapprocher', 'repondre', 'ecarter']);
  assert.deepEqual(ids(acts('need', file('QUALIFIED', { acknowledgedOn: '2026-07-01' }))), ['rapprocher', 'ecarter']);
  assert.deepEqual(ids(acts('need', file('SHELVED', { acknowledgedOn: '2026-07-01' }))), ['rouvrir']);
  assert.deepEqual(ids(acts('need', file('MERGED'))), []);
});

test('a pair is merged into the older claim, or told apart from it, a merged one can be split, a refused one is cancelled', () => {
  const job = (more) => ({ id: 'j', state: { stage: 'DECLARED', matchedInto: null, ...more } });
  const found = acts('pair', job({}), { older: 'o' });

  assert.deepEqual(ids(found), ['rapprocher', 'distinguer', 'confirmer', 'refuser']);
  assert.deepEqual(found[0].body({}), { intoJobId: 'o' });
  assert.deepEqual(found[1].body({}), { jobId: 'j', otherJobId: 'o' });
  assert.deepEqual(found[3].body({ reason: 'x' }), { reason: 'x', cancelled: true });
  assert.deepEqual(ids(acts('job', job({ matchedInto: 'o' }))), ['confirmer', 'separer']);
  assert.deepEqual(ids(acts('job', job({ stage: 'ENDED' }))), ['refuser']);
});

test('a need is merged into an older one that is still there, of its own district first', () => {
  const needs = [need('b', {}), need('later', { reportedOn: '2026-07-01' }), need('gone', { stage: 'MERGED' }), need('far', { qpv2024: null, theme: 'SANTE', reportedOn: '2026-06-24' }), need('near', { reportedOn: '2026-01-01' })];

  assert.deepEqual(mergeable(file('REPORTED'), needs, { places: PLACES, address: { zoning: '2024' } }), [['near', 'Besoin near · Grand Mirail · 1er janv. 2026'], ['far', 'Besoin far · Lieu non connu · 24 juin 2026']]);
});

const BENEFICIARIES = { kind: 'BENEFICIARIES', synthetic: true, values: { projectId: null, grantId: 'g', serviceId: 's', period: { from: '2026-04-01', to: '2026-06-30' }, persons: 20, inQpv: 12, women: null, method: 'REGISTER', location: { lon: 1.4, lat: 43.6, communeCode: null }, qpv: { 2024: 'QN03117N' }, qpvBasis: { 2024: 'POINT' }, overlaps: null } };

test('a correction says the complete values as a declaration does: references, no looked-up districts, new numbers', () => {
  assert.deepEqual(corrected(BENEFICIARIES, { persons: '18', inQpv: '12' }), { grant: { id: 'g' }, service: { id: 's' }, period: { from: '2026-04-01', to: '2026-06-30' }, persons: 18, inQpv: 12, method: 'REGISTER', location: { lon: 1.4, lat: 43.6 }, synthetic: true });
});

test('a number that was emptied is no longer said, a place without a point is said by its districts', () => {
  const said = corrected({ ...BENEFICIARIES, values: { ...BENEFICIARIES.values, location: null, qpv: { 2015: null, 2024: 'QN03117N' } } }, { persons: '18' });

  assert.equal('inQpv' in said, false);
  assert.deepEqual(said.declaredQpv, { 2024: 'QN03117N' });
});

test('money is typed in euros and said in cents', () => {
  const [amount] = correctable('COFUNDING');

  assert.equal(amount.read({ amountCents: 123_450 }), 1234.5);
  assert.equal(corrected({ kind: 'COFUNDING', values: { amountCents: 1, location: { lon: 1, lat: 2 } }, synthetic: false }, { amountCents: '1234.56' }).amountCents, 123_456);
});

test('an answer to a dispute brings values only where it corrects, and corrects only what is a number', () => {
  const disputed = (kind, more) => acts('declaration', { id: 'd', kind, stage: 'DECLARED', dispute: { id: 'x', field: 'persons' }, ...BENEFICIARIES, ...more })[0];
  const answer = disputed('BENEFICIARIES');

  assert.equal(answer.url, '/api/impact/declarations/d/disputes/x/answer');
  assert.deepEqual(answer.body({ outcome: 'MAINTAINED', answer: 'Oui.' }), { outcome: 'MAINTAINED', answer: 'Oui.' });
  assert.equal(answer.body({ outcome: 'CORRECTED', answer: 'Non.', persons: '18' }).values.persons, 18);
  assert.equal(answer.fields({ outcome: 'CORRECTED' }).some((it) => it.name === 'persons' && it.value === 20), true);
  assert.deepEqual(disputed('PARTNERSHIP', { kind: 'PARTNERSHIP', values: {} }).fields({})[0].choices.map(([value]) => value), ['MAINTAINED', 'CANCELLED']);
});

test('what a thread waits for leads to the act that does it, where a desk has one', () => {
  assert.deepEqual(deskOfEnd({ code: 'acknowledgement-due', file: 'n' }), { poste: 'besoins', dossier: 'n', acte: 'repondre' });
  assert.deepEqual(deskOfEnd({ code: 'dispute-open', file: 'd' }), { poste: 'contestations', dossier: 'd', acte: 'trancher' });
  assert.equal(deskOfEnd({ code: 'payment-due', file: 'g' }), null);
});

test('what reading again would do is said in words, one of something in the singular', () => {
  assert.equal(foreseenWords({ sent: 1, counted: 0, unreadable: 1 }), '1 serait compté, 0 l’est déjà, 1 reste illisible.');
  assert.equal(foreseenWords({ sent: 2, counted: 3, unreadable: 4 }), '2 seraient comptés, 3 le sont déjà, 4 restent illisibles.');
});
