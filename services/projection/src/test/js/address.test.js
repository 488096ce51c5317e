import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changed, door, follow, liveUrl, pinned, read, selection } from '../../main/resources/static/assets/boards/address.js';

const TODAY = '2026-11-24';
const at = (query, path = '/territoire') => read(path, query, TODAY);

test('an address without anything is the whole metropolis this year, in the zoning in force', () => {
  const address = at('', '/');

  assert.equal(address.screen, 'territoire');
  assert.equal(address.territory, 'TOUS');
  assert.equal(address.period.from, '2026-01-01');
  assert.equal(address.zoning, '2024');
});

test('a past period is read in the zoning that was in force at its end, unless another is asked for', () => {
  assert.equal(at('?periode=2021').zoning, '2015');
  assert.equal(at('?periode=2021&zonage=2024').zoning, '2024');
  assert.equal(at('?periode=2021&zonage=2024').inForce, '2015');
});

test('a district of another zoning, or none, is the whole', () => {
  assert.equal(at('?qpv=QN03107M').territory, 'QN03107M');
  assert.equal(at('?zonage=2015&qpv=QN03107M').territory, 'TOUS');
  assert.equal(at('?qpv=%22%3E').territory, 'TOUS');
});

test('what is not known is as if it were not there', () => {
  assert.equal(at('', '/ailleurs').screen, 'territoire');
  assert.equal(at('?zonage=1996').zoning, '2024');
  assert.equal(at('?au=demain').asOf, null);
  assert.equal(at('?au=2027-01-01').asOf, null);
  assert.equal(at('', '/fil/xyz').id, null);
});

test('a figure is opened of the territory that is looked at, or of another, or of a part', () => {
  assert.deepEqual(at('?provenance=emplois').opened, { figure: 'emplois', territory: null, by: null, value: null });
  assert.deepEqual(at(`?provenance=${encodeURIComponent(door('emplois', 'QN03107M', 'contract', 'CDI'))}`).opened, { figure: 'emplois', territory: 'QN03107M', by: 'contract', value: 'CDI' });
  assert.equal(at('?provenance=%3Cscript%3E').opened, null);
});

test('changing something keeps the rest, taking it away leaves no trace', () => {
  assert.equal(changed(at('?periode=2021&qpv=QN03107M'), { qpv: null, tableau: 'carte' }), '/territoire?periode=2021&tableau=carte');
  assert.equal(changed(at('?tableau=carte'), { tableau: null }), '/territoire');
});

test('period, zoning, district and moment follow to another screen, the rest stays behind', () => {
  assert.equal(follow(at('?periode=2021&au=2021-06-30&vue=alors&tri=nom&provenance=emplois'), 'besoins'), '/besoins?periode=2021&au=2021-06-30&vue=alors');
});

test('the stream is that of all districts; it ends where a period has ended', () => {
  assert.equal(liveUrl(at('?qpv=QN03107M')), '/api/live?zoning=2024&territory=*&from=2026-01-01');
  assert.equal(liveUrl(at('?periode=2021')), '/api/live?zoning=2015&territory=*&from=2021-01-01&to=2021-12-31');
  assert.equal(liveUrl(at('?periode=tout')), '/api/live?zoning=2024&territory=*');
});

test('a past moment asks for both clocks', () => {
  assert.equal(selection(at('?au=2026-09-30&vue=alors'), 'TOUS'), 'zoning=2024&territory=TOUS&from=2026-01-01&to=2026-09-30&asOf=2026-09-30&knowledge=then');
  assert.equal(at('?au=2026-09-30&vue=aujourdhui').knowledge, 'now');
});

test('a link that is taken along says what would follow from the day', () => {
  assert.equal(pinned(at('')), '/territoire?periode=2026&zonage=2024');
  assert.equal(pinned(at('?qpv=QN03107M&periode=2021&zonage=2024&tableau=carte')), '/territoire?qpv=QN03107M&periode=2021&zonage=2024&tableau=carte');
});

test('a link that is printed is read as known at the end of its day, one of a past moment stays that', () => {
  assert.equal(pinned(at('', '/fiche'), TODAY), '/fiche?periode=2026&zonage=2024&au=2026-11-24&vue=alors');
  assert.equal(pinned(at('?au=2026-03-01&vue=aujourdhui'), TODAY), '/territoire?au=2026-03-01&vue=aujourdhui&periode=2026&zonage=2024');
  assert.equal(read('/fiche', pinned(at('', '/fiche'), TODAY).split('?')[1], '2026-11-25').asOf, TODAY);
});
