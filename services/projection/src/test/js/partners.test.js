import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameOf, partners, stateWords, tally } from '../../main/resources/static/assets/boards/partners.js';
import { deadlines, placeRows, placeTotal, rate } from '../../main/resources/static/assets/boards/places.js';
import { receiptUrl, steps, verdict } from '../../main/resources/static/assets/boards/receipts.js';
import { statement } from '../../main/resources/static/assets/boards/statements.js';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const expected = (partner, days, type = 'org.maillage.statement.place-use-recorded.v1') => ({ partner, name: partner.toUpperCase(), sourcePrefixes: [`/partenaires/${partner}`], type, days });
const heard = (...sources) => ({ figures: [{ key: 'x', sources: sources.map(([source, newestRecorded]) => ({ source, newestRecorded })) }], silent: [] });

test('the silent come first, then those who will soon be', () => {
  const freshness = { ...heard(['/partenaires/a', '2026-11-23T00:00:00Z'], ['/partenaires/b', '2026-10-28T00:00:00Z'], ['/partenaires/c', '2026-09-01T00:00:00Z']), silent: [{ partner: 'c', event: 'place-use-recorded', days: 30, last: '2026-09-01T00:00:00Z', daysLate: 54 }] };
  const rows = partners(freshness, [expected('a', 30), expected('b', 30), expected('c', 30)], [], NOW);

  assert.deepEqual(rows.map((it) => it.state), ['silent', 'watch', 'fresh']);
  assert.equal(stateWords(rows[0]), 'silencieux depuis 54 jours de trop');
  assert.deepEqual(tally(rows), { expected: 3, fresh: 1, watch: 1, silent: 1 });
});

test('a partner who never said anything is told apart, a source of whom nothing is expected too', () => {
  const freshness = { ...heard(['/partenaires/z/y', '2026-11-23T00:00:00Z']), silent: [{ partner: 'a', event: 'job-declared', days: 30, daysLate: 0 }] };
  const rows = partners(freshness, [expected('a', 30)], null, NOW);

  assert.deepEqual(rows.map((it) => [it.id, it.state]), [['a', 'never'], ['/partenaires/z', 'free']]);
});

test('a partner of whom nothing is expected is called as the registry calls it, once for all its sources', () => {
  const registered = [{ partner: 'patrimoine-sa', name: 'Patrimoine SA Languedocienne', sourcePrefixes: ['/partenaires/patrimoine-sa', '/partenaires/bailleurs/patrimoine'] }];
  const freshness = heard(['/partenaires/patrimoine-sa/gestion', '2026-11-20T00:00:00Z'], ['/partenaires/bailleurs/patrimoine', '2026-11-23T00:00:00Z'], ['/partenaires/inconnu-ici', '2026-11-01T00:00:00Z']);
  const rows = partners(freshness, [], registered, NOW);

  assert.deepEqual(rows.map((it) => [it.name, it.state, it.age]), [['Inconnu ici', 'free', 23], ['Patrimoine SA Languedocienne', 'free', 1]]);
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
