import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askedAgainAfter } from '../../main/resources/static/assets/boards/again.js';

test('a service that is away is asked again when it wants to be, then less often, never less than four times a minute', () => {
  const away = { kind: 'away', retryAfter: '4' };

  assert.deepEqual([0, 1, 2, 9].map((tries) => askedAgainAfter(away, tries)), [4_000, 8_000, 15_000, 15_000]);
});

test('where the connection itself is gone, nobody has said when', () => {
  assert.equal(askedAgainAfter({ kind: 'away', retryAfter: null }, 0), 5_000);
  assert.equal(askedAgainAfter({ kind: 'away', retryAfter: 'Wed, 21 Oct 2026 07:28:00 GMT' }, 0), 5_000);
});

test('what asking again does not change is not asked again', () => {
  for (const kind of ['signed-out', 'not-yours', 'not-there', 'asked-wrongly']) assert.equal(askedAgainAfter({ kind, retryAfter: null }, 0), null);
});
