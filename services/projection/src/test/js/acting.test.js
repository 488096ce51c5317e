import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failed, filled, given, opened, refreshed, sending, troubleAt, troubleElsewhere } from '../../main/resources/static/assets/boards/acting.js';

const BODY = { theme: 'MOBILITE' };
const AWAY = { kind: 'away', message: 'Ce service ne répond pas.' };
const REFUSED = { kind: 'asked-wrongly', message: 'Une valeur manque.', code: 'data.invalid', field: '$.outcome', rule: 'required', example: 'SHELVED' };
const STALE = { kind: 'stale', message: 'Le dossier en est à l’étape 3.', code: 'command.revision.stale', field: 'If-Match' };

test('what was lost on the way is sent again under its key, so that it is done once', () => {
  const lost = failed(sending(opened('"1"'), BODY, 'first'), AWAY);

  assert.equal(lost.phase, 'lost');
  assert.equal(sending(lost, BODY, 'second').key, 'first');
});

test('another content is another act: it gets a key of its own', () => {
  const lost = failed(sending(opened('"1"'), BODY, 'first'), AWAY);

  assert.equal(sending(lost, { theme: 'SANTE' }, 'second').key, 'second');
});

test('after a refusal the same content is a new try: the service remembers what it refused', () => {
  const refused = failed(sending(opened('"1"'), BODY, 'first'), REFUSED);

  assert.equal(refused.phase, 'refused');
  assert.equal(sending(refused, BODY, 'second').key, 'second');
});

test('a refusal stands beside the field that it names, with rule and example', () => {
  const refused = failed(sending(opened('"1"'), BODY, 'first'), REFUSED);

  assert.deepEqual([troubleAt(refused, 'outcome').rule, troubleAt(refused, 'outcome').example], ['required', 'SHELVED']);
  assert.equal(troubleAt(refused, 'reason'), null);
  assert.equal(troubleElsewhere(refused, [{ name: 'outcome' }]), null);
  assert.equal(troubleElsewhere(refused, [{ name: 'reason' }]).code, 'data.invalid');
});

test('a field is known by its last word, however deep the service names it', () => {
  const at = (field) => failed(opened('"1"'), { ...REFUSED, field }).trouble.field;

  assert.deepEqual(['persons', 'values.persons', '/data/values/persons', '$.persons'].map(at), ['persons', 'persons', 'persons', 'persons']);
  assert.equal(at(null), null);
});

test('after somebody else’s change the form keeps what was given and says what happened since', () => {
  const stale = failed(sending(filled(opened('"1"'), BODY), BODY, 'first'), STALE);
  const now = refreshed(stale, '"3"', [{ sequence: 1 }, { sequence: 2, type: 'a' }, { sequence: 3, type: 'b' }]);

  assert.deepEqual([now.phase, now.version, now.given, now.since.map((it) => it.type)], ['stale', '"3"', BODY, ['a', 'b']]);
  assert.equal(sending(now, BODY, 'second').key, 'second');
});

test('what was left empty was not given', () => {
  assert.deepEqual(given([['theme', ' MOBILITE '], ['priority', ''], ['reason', '   ']]), { theme: 'MOBILITE' });
});
