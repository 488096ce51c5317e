import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contestable, contestedWords, disputeOf, disputesOf, disputeUrl, disputeWords, ownerOf, ownerWords } from '../../main/resources/static/assets/boards/disputes.js';

test('a declaration can be contested, by what it says', () => {
  const line = { type: 'org.maillage.impact.beneficiaries-declared.v1', file: 'f' };

  assert.ok(contestable(line).length > 2);
  assert.equal(disputeUrl(line), '/api/impact/declarations/f/disputes');
});

test('other facts are for the owner of their file to hear', () => {
  assert.deepEqual(contestable({ type: 'org.maillage.funding.grant-decided.v1', file: 'f' }), []);
  assert.deepEqual(contestable({ type: 'org.maillage.impact.service-opened.v1', file: null }), []);
});

const VIEW = { zoning: '2024', period: { from: '2026-01-01', to: '2026-11-24' }, asOf: null };
const DISPUTES = [
  { id: 'd', kind: 'BENEFICIARIES', firstOccurredOn: '2026-06-30', qpv2024: 'QN03117N', answerBy: '2026-12-30' },
  { id: 'e', kind: 'BENEFICIARIES', firstOccurredOn: '2026-03-31', qpv2024: null, answerBy: '2026-12-24' },
  { id: 'f', kind: 'SERVICE', firstOccurredOn: '2021-03-31', qpv2024: 'QN03117N', answerBy: '2026-12-24' },
];
const found = (figure, territory, view = VIEW) => disputesOf(DISPUTES, figure, territory, view).map((it) => it.id);

test('a value is contested by what counts in it: figure, place and period', () => {
  assert.deepEqual(found('beneficiaires', 'TOUS'), ['d', 'e']);
  assert.deepEqual(found('part-femmes', 'QN03117N'), ['d']);
  assert.deepEqual(found('emplois', 'TOUS'), []);
  assert.deepEqual(found('services-ouverts', 'TOUS'), []);
  assert.deepEqual(found('services-ouverts', 'TOUS', { ...VIEW, period: { from: null, to: '2026-11-24' } }), ['f']);
});

test('a past moment bears no dispute of today', () => {
  assert.deepEqual(found('beneficiaires', 'TOUS', { ...VIEW, asOf: '2026-10-01' }), []);
});

test('what is contested is said with the day of the first answer', () => {
  assert.equal(disputeWords(DISPUTES.slice(0, 1)), 'Contesté, réponse due le 30 déc. 2026');
  assert.equal(disputeWords(DISPUTES.slice(0, 2)), '2 contestations, réponse due le 24 déc. 2026');
  assert.equal(disputeWords([]), '');
});

test('a fact of a contested file is found, one without a file is not', () => {
  assert.equal(disputeOf(DISPUTES, { file: 'd' }).answerBy, '2026-12-30');
  assert.equal(disputeOf(DISPUTES, { file: null }), null);
});

test('what has corrected or closed a declaration is contested like the declaration itself', () => {
  for (const event of ['declaration-corrected', 'service-closed']) assert.ok(contestable({ type: `org.maillage.impact.${event}.v1`, file: 'f' }).length > 1, event);
});

test('what is contested is said in the words of the choice, else as it was written', () => {
  assert.equal(contestedWords('location'), 'son lieu');
  assert.equal(contestedWords('le nom du service'), 'le nom du service');
});

test('a need and a job are decided at their desk, another file by its service', () => {
  const job = ownerOf({ type: 'org.maillage.impact.job-declared.v1', file: 'j' });
  const grant = ownerOf({ type: 'org.maillage.funding.instalment-paid.v1', file: 'g' });

  assert.deepEqual(job, { service: 'Impact', isJob: true, desk: { poste: 'emplois', dossier: 'j', acte: 'refuser' } });
  assert.deepEqual(ownerOf({ type: 'org.maillage.needs.need-qualified.v1', file: 'n' }).desk, { poste: 'besoins', dossier: 'n' });
  assert.deepEqual(grant, { service: 'Financement', isJob: false, desk: null });
  assert.equal(ownerOf({ type: 'org.maillage.impact.job-declared.v1', file: null }).desk, null);
});

test('who contests a job is told who said it, who decides, and that the figure bears no mark', () => {
  const words = ownerWords(ownerOf({ type: 'org.maillage.impact.job-ended.v1', file: 'j' }), 'Toulouse Métropole Emploi');

  assert.match(words, /vient de Toulouse Métropole Emploi ; le service Impact en décide/);
  assert.match(words, /ne marque pas le chiffre/);
});
