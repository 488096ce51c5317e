import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askedAgainAfter, outdatedWords, sharedWords, stands } from '../../main/resources/static/assets/boards/again.js';

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

test('a question that was answered before is asked again whatever came instead: it is understood', () => {
  assert.equal(askedAgainAfter({ kind: 'asked-wrongly', retryAfter: null }, 0, true), 5_000);
});

const READ_AT = Date.parse('2026-11-24T19:58:00Z');
const LATER = READ_AT + 3 * 60_000;
const AWAY = { kind: 'away', message: 'Le financement ne répond pas pour l’instant.' };
const old = (more = {}) => ({ data: [], fault: AWAY, readAt: READ_AT, tries: 2, ...more });

test('what could not be read again says of when it is, and why', () => {
  assert.equal(outdatedWords(old(), true, LATER).replaceAll('\u00a0', ' '), 'Lu à 20 h 58, il y a 3 min. Le financement ne répond pas pour l’instant. Cette partie sera relue d’elle-même.');
});

test('nothing is said of what is up to date, of a moment’s trouble, nor where there is nothing old to see', () => {
  for (const fine of [old({ fault: null, tries: 0 }), old({ tries: 1 }), old({ data: undefined })]) assert.equal(outdatedWords(fine, true, LATER), '');
});

test('where nobody at all answers the page says so once, unless it has no stream to know it by', () => {
  const cut = old({ fault: { ...AWAY, unreached: true } });

  assert.equal(outdatedWords(cut, true, LATER), '');
  assert.match(outdatedWords(cut, false, LATER), /^Lu à 20/);
});

test('what is no longer the reader’s, or no longer there, does not stand', () => {
  assert.deepEqual(['signed-out', 'not-yours', 'not-there', 'away', 'asked-wrongly'].map((kind) => stands({ kind })), [false, false, false, true, true]);
});

test('what all screens share is told in one sentence: of when it is, or that it was never read', () => {
  const fine = { name: 'les noms', read: 'lus', answer: old({ fault: null, tries: 0 }) };
  const behind = { name: 'qui nourrit les chiffres', read: 'lu', answer: old() };
  const never = { name: 'les contestations', read: 'lues', answer: old({ data: undefined, readAt: null }) };
  const barred = { name: 'rien', read: 'lu', answer: old({ data: undefined, fault: { kind: 'not-yours' } }) };

  assert.equal(sharedWords([fine, barred], true, LATER), '');
  assert.equal(sharedWords([fine, behind, never, barred], true, LATER).replaceAll('\u00a0', ' '), 'Pas à jour sur cette page : qui nourrit les chiffres, lu à 20 h 58, il y a 3 min ; les contestations, pas encore lues. La lecture reprend d’elle-même.');
});
