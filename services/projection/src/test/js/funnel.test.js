import assert from 'node:assert/strict';
import { test } from 'node:test';
import { begun, columns, declared, granularityOf, isOpen, nameOf } from '../../main/resources/static/assets/boards/columns.js';
import { grantFunnel, needFunnel } from '../../main/resources/static/assets/boards/funnel.js';

const milestones = (...all) => ({ milestones: all.map(([stage, on]) => ({ stage, on })) });

test('a funnel is not forced to decrease', () => {
  const steps = needFunnel({ 'besoins-signales': 64, explorations: 8, 'etudes-opportunite': 12 }, []);

  assert.deepEqual(steps.map((it) => it.count), [64, 0, 8, 12, 0, 0]);
  assert.equal(steps[3].share, 12 / 64);
});

test('the time between two steps is the median of the threads that have reached both', () => {
  const threads = [
    milestones(['reported', '2026-01-01'], ['qualified', '2026-01-11']),
    milestones(['reported', '2026-01-01'], ['qualified', '2026-01-21']),
    milestones(['reported', '2026-01-01'], ['qualified', '2026-02-20']),
    milestones(['reported', '2026-01-01']),
  ];

  assert.deepEqual(needFunnel({}, threads)[1].since, { text: '20 jours', of: 3 });
  assert.equal(needFunnel({}, threads.slice(1))[1].since, null);
});

test('grants go from the application to the report, each with its money', () => {
  const grant = (stage, more = {}) => ({ stage, requestedCents: 100, ...more });
  const steps = grantFunnel([grant('INADMISSIBLE'), grant('REJECTED'), grant('NOTIFIED', { awardedCents: 80, report: 'AWAITED' }), grant('PAID', { awardedCents: 90, report: 'ACCEPTED' })]);

  assert.deepEqual(steps.map((it) => [it.count, it.cents]), [[4, 400], [3, 300], [2, 170], [2, 170], [1, 90], [1, 90]]);
});

test('columns stand on one line, the highest fills the room', () => {
  const { columns: all, base } = columns([{ to: '2026-01-31', value: 2 }, { to: '2026-02-28', value: 4 }, { to: '2026-03-31' }], 'month');

  assert.ok(all.every((it) => it.y + it.height === base));
  assert.equal(all[1].height, 2 * all[0].height);
  assert.deepEqual([all[0].name, all[2].text], ['janv.', '–']);
});

test('the step follows from the length of the period', () => {
  assert.equal(granularityOf({ from: null, to: '2026-11-24' }), 'year');
  assert.equal(granularityOf({ from: '2026-01-01', to: '2026-11-24' }), 'month');
  assert.equal(nameOf({ to: '2026-06-30' }, 'quarter'), 'T2 26');
});

test('what is declared by quarter is never cut into months', () => {
  assert.equal(granularityOf({ from: '2026-01-01', to: '2026-11-24' }, 'quarter'), 'quarter');
  assert.equal(granularityOf({ from: '2026-04-01', to: '2026-06-30' }, 'quarter'), 'quarter');
  assert.equal(granularityOf({ from: null, to: '2026-11-24' }, 'quarter'), 'year');
  assert.equal(granularityOf({ from: '2026-01-01', to: '2026-11-24' }, 'day'), 'month');
});

test('a span is open until its last day is counted', () => {
  assert.equal(isOpen({ to: '2026-11-24' }, 'quarter'), true);
  assert.equal(isOpen({ to: '2026-12-31' }, 'quarter'), false);
  assert.equal(isOpen({ to: '2024-02-28' }, 'month'), true);
  assert.equal(isOpen({ to: '2024-02-29' }, 'month'), false);
  assert.equal(isOpen({ to: '2026-09-30' }, 'year'), true);
});

test('quarters behind the last declared one have no value: nobody has told of them yet', () => {
  const cells = [{ to: '2026-03-31', value: 120 }, { to: '2026-06-30', value: 0 }, { to: '2026-09-30', value: 80 }, { to: '2026-12-31', value: 0 }, { to: '2027-02-24', value: 0 }];

  assert.deepEqual(declared(cells, 'quarter').map((it) => it.value), [120, 0, 80, null, null]);
  assert.deepEqual(declared([{ to: '2026-11-24', value: 25 }], 'quarter'), [{ to: '2026-11-24', value: 25 }]);
  assert.deepEqual(declared([{ to: '2026-11-24', value: 0 }], 'month'), [{ to: '2026-11-24', value: 0 }]);
});

test('where nothing at all is declared, only the quarter that goes on is untold', () => {
  assert.deepEqual(declared([{ to: '2026-09-30', value: 0 }, { to: '2026-11-24', value: 0 }], 'quarter').map((it) => it.value), [0, null]);
});

test('a series begins where anything happened', () => {
  assert.deepEqual(begun([{ value: 0 }, {}, { value: 2 }, { value: 0 }]), [{ value: 2 }, { value: 0 }]);
  assert.equal(begun([{ value: 0 }, { value: 0 }]).length, 1);
});
