import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strip, summary } from '../../main/resources/static/assets/boards/activity.js';
import { nameOf, partners, stateWords, tally } from '../../main/resources/static/assets/boards/partners.js';
import { deadlines, placeRows, placeTotal, rate } from '../../main/resources/static/assets/boards/places.js';
import { receiptUrl, steps, verdict } from '../../main/resources/static/assets/boards/receipts.js';
import { statement } from '../../main/resources/static/assets/boards/statements.js';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const expected = (partner, days, type = 'org.maillage.statement.place-use-recorded.v1') => ({ partner, name: partner.toUpperCase(), sourcePrefixes: [`/partenaires/${partner}`], type, days });
const source = (name, counts, days) => {
  const { applied = 0, refused = 0, waiting = 0 } = counts;
  return { source: name, accepted: applied + refused + waiting, applied, refused, waiting, days: Object.entries(days).map(([day, accepted]) => ({ day, accepted })) };
};
const heard = (...sources) => ({ figures: [{ key: 'x', sources: sources.map(([source, newestRecorded]) => ({ source, newestRecorded })) }], silent: [] });

test('the silent come first, then those who will soon be', () => {
  const freshness = { ...heard(['/partenaires/a', '2026-11-23T00:00:00Z'], ['/partenaires/b', '2026-10-28T00:00:00Z'], ['/partenaires/c', '2026-09-01T00:00:00Z']), silent: [{ partner: 'c', event: 'place-use-recorded', days: 30, last: '2026-09-01T00:00:00Z', daysLate: 54 }] };
  const rows = partners({ freshness, expectations: [expected('a', 30), expected('b', 30), expected('c', 30)], senders: [] }, NOW);

  assert.deepEqual(rows.map((it) => it.state), ['silent', 'watch', 'fresh']);
  assert.equal(stateWords(rows[0]), 'silencieux depuis 54 jours de trop');
  assert.deepEqual(tally(rows), { expected: 3, fresh: 1, watch: 1, silent: 1 });
});

test('a partner who never said anything is told apart, a source of whom nothing is expected too', () => {
  const freshness = { ...heard(['/partenaires/z/y', '2026-11-23T00:00:00Z']), silent: [{ partner: 'a', event: 'job-declared', days: 30, daysLate: 0 }] };
  const rows = partners({ freshness, expectations: [expected('a', 30)], senders: null }, NOW);

  assert.deepEqual(rows.map((it) => [it.id, it.state]), [['a', 'never'], ['/partenaires/z', 'free']]);
});

test('a partner of whom nothing is expected is called as the registry calls it, once for all its sources', () => {
  const registered = [{ partner: 'patrimoine-sa', name: 'Patrimoine SA Languedocienne', sourcePrefixes: ['/partenaires/patrimoine-sa', '/partenaires/bailleurs/patrimoine'] }];
  const freshness = heard(['/partenaires/patrimoine-sa/gestion', '2026-11-20T00:00:00Z'], ['/partenaires/bailleurs/patrimoine', '2026-11-23T00:00:00Z'], ['/partenaires/inconnu-ici', '2026-11-01T00:00:00Z']);
  const rows = partners({ freshness, expectations: [], senders: registered }, NOW);

  assert.deepEqual(rows.map((it) => [it.name, it.state, it.age]), [['Inconnu ici', 'free', 23], ['Patrimoine SA Languedocienne', 'free', 1]]);
});

test('of a district nobody is awaited who has never told of it', () => {
  const freshness = { ...heard(['/partenaires/a', '2026-11-23T00:00:00Z']), territory: 'QN03103M', silent: [{ partner: 'b', event: 'place-use-recorded', days: 30, last: '2026-09-01T00:00:00Z', daysLate: 54 }] };
  const rows = partners({ freshness, expectations: [expected('a', 30), expected('b', 30), expected('c', 30)], senders: [] }, NOW);

  assert.deepEqual(rows.map((it) => [it.id, it.state]), [['b', 'silent'], ['a', 'fresh']]);
});

test('what several sources of a partner stated is told as one, also what counts in no figure', () => {
  const statements = { from: '2026-01-01', to: '2026-11-24', shownFrom: '2026-10-28', sources: [source('/partenaires/a/nord', { applied: 5, refused: 1 }, { '2026-11-20': 3 }), source('/partenaires/a/sud', { applied: 2, waiting: 1 }, { '2026-11-20': 1, '2026-11-22': 2 }), source('/partenaires/z', { refused: 4 }, {})] };
  const rows = partners({ freshness: heard(['/partenaires/a/nord', '2026-11-19T08:00:00Z']), expectations: [expected('a', 30)], senders: [], statements }, NOW);

  assert.deepEqual(rows.map((it) => it.id), ['a', '/partenaires/z']);
  const { accepted, applied, refused, waiting, daily } = rows[0].stated;
  assert.deepEqual({ accepted, applied, refused, waiting }, { accepted: 9, applied: 7, refused: 1, waiting: 1 });
  assert.deepEqual([...daily], [['2026-11-20', 4], ['2026-11-22', 2]]);
  assert.equal(rows[0].last, '2026-11-22');
  assert.equal(rows[1].stated.refused, 4);
});

test('for whom statements are not told there are none, and of a district they change nobody', () => {
  const statements = { sources: [source('/partenaires/a', { applied: 1 }, { '2026-11-23': 1 }), source('/partenaires/b', { applied: 1 }, {})] };
  const known = { freshness: heard(['/partenaires/a', '2026-11-19T08:00:00Z']), expectations: [], senders: [] };

  assert.equal(partners(known, NOW)[0].stated, null);
  const there = partners({ ...known, freshness: { ...known.freshness, territory: 'QN03103M' }, statements }, NOW);
  assert.deepEqual(there.map((it) => [it.id, it.last]), [['/partenaires/a', '2026-11-19T08:00:00Z']]);
});

test('a strip has a bar for each day, and is hatched where the partner is silent beyond its rhythm', () => {
  const row = { stated: { daily: new Map([['2026-11-20', 4], ['2026-11-19', 1]]) }, last: '2026-11-20T09:00:00Z', rhythm: 2, state: 'silent' };
  const days = strip(row, { shownFrom: '2026-11-18', to: '2026-11-24' });

  assert.deepEqual(days.map((it) => it.share), [0, 0.25, 1, 0, 0, 0, 0]);
  assert.deepEqual(days.filter((it) => it.silent).map((it) => it.day), ['2026-11-23', '2026-11-24']);
  assert.deepEqual(summary(days), { total: 5, days: 2, longest: 4 });
});

test('without a rhythm nothing is hatched, of whom nothing was ever heard everything', () => {
  const days = (row) => strip({ stated: { daily: new Map() }, last: null, ...row }, { shownFrom: '2026-02-27', to: '2026-03-02' });

  assert.deepEqual(days({ rhythm: null, state: 'free' }).map((it) => [it.day, it.silent]), [['2026-02-27', false], ['2026-02-28', false], ['2026-03-01', false], ['2026-03-02', false]]);
  assert.ok(days({ rhythm: 30, state: 'never' }).every((it) => it.silent));
});

test('types are called by what they say', () => {
  assert.equal(nameOf('org.maillage.statement.need-reported.v1'), 'need-reported');
  assert.equal(nameOf('need-reported'), 'need-reported');
  assert.equal(statement('org.maillage.statement.need-reported.v1'), 'Besoin signalé');
  assert.equal(statement('award-notified'), 'Attribution notifiée');
  assert.equal(statement('of-a-later-day'), 'of-a-later-day');
});

test('a receipt is found by its number, or by source and id', () => {
  assert.equal(receiptUrl(' 0193AAAA-1111-4222-8333-000000000001 '), '/receipts/0193aaaa-1111-4222-8333-000000000001');
  assert.equal(receiptUrl('/partenaires/tec F02/service-opened/1'), '/receipts?source=%2Fpartenaires%2Ftec&id=F02%2Fservice-opened%2F1');
  assert.equal(receiptUrl('ar-26'), null);
});

test('a receipt tells its steps, and what it waits for', () => {
  const receipt = { outcome: 'waiting', receivedAt: '2026-11-23T10:04:12Z', at: '2026-11-23T10:04:13Z', waitsUntil: '2026-12-23T10:04:12Z' };

  assert.equal(verdict(receipt), 'Acceptée, en attente.');
  assert.equal(steps(receipt).length, 2);
  assert.match(steps(receipt)[1].text, /jusqu’au 23 déc\. 2026/);
});

test('places are told by kind of space, the largest first, and add up', () => {
  const space = (kind, occupied, offered) => ({ kind, surfaceM2: { occupied, offered } });
  const rows = placeRows([{ id: 'a' }, { id: 'b' }], new Map([['a', { surfaceM2: { occupied: 5, offered: 10 }, spaces: [space('OFFICE', 5, 10)] }], ['b', { surfaceM2: { occupied: 90, offered: 100 }, spaces: [space('OFFICE', 40, 50), space('OFFICE', 50, 50)] }]]));

  assert.deepEqual(rows.map((it) => it.place.id), ['b', 'a']);
  assert.equal(rate(rows[0].kinds.OFFICE), 0.9);
  assert.equal(rate(rows[0].kinds.WORKSHOP), null);
  assert.deepEqual(placeTotal(rows).all, { occupied: 95, offered: 110 });
});

test('what ends is told in days, what has ended comes first', () => {
  assert.deepEqual(deadlines([{ on: '2026-12-08' }, {}, { on: '2026-11-20' }], '2026-11-24').map((it) => it.left), [-4, 14, null]);
});
