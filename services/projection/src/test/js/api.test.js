import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

const PROOF = { signedIn: true, name: 'Léa', roles: ['officer'], csrf: { header: 'X-CSRF-Token', token: 'one' }, signOut: '/deconnexion' };
let said;
let answers;

globalThis.fetch = async (url, options = {}) => {
  said.push({ url, ...options });
  const [status, body, headers = {}] = answers[url]();
  return new Response(status === 204 ? null : JSON.stringify(body), { status, headers });
};
const { Fault, post, read, send } = await import('../../main/resources/static/assets/edges/api.js');
const { onSession, sessionAnew } = await import('../../main/resources/static/assets/edges/session.js');

beforeEach(() => {
  said = [];
  answers = { '/api/session': () => [200, PROOF], '/file': () => [204] };
});

const written = () => said.filter((it) => it.method);

test('what is written brings the proof of the session, a key and what was read', async () => {
  await sessionAnew();
  await post('/file', { a: 1 }, { key: 'k', version: 7 });
  const [{ method, headers, body }] = written();
  assert.equal(method, 'POST');
  assert.deepEqual([headers['X-CSRF-Token'], headers['Idempotency-Key'], headers['If-Match'], body], ['one', 'k', '"7"', '{"a":1}']);
});

test('a revision goes back as it came', async () => {
  answers['/file'] = () => [200, { x: 1 }, { ETag: '"12"' }];
  const { data, version } = await read('/file');
  assert.deepEqual([data.x, version], [1, '"12"']);
  await send('PUT', '/file', {}, { version });
  assert.equal(written()[0].headers['If-Match'], '"12"');
});

test('a proof that is no longer one is asked for again, and the same is said once more', async () => {
  let refused = true;
  answers['/api/session'] = () => [200, { ...PROOF, csrf: { ...PROOF.csrf, token: refused ? 'old' : 'new' } }];
  await sessionAnew();
  answers['/file'] = () => {
    const was = refused;
    refused = false;
    return was ? [403, { code: 'session.csrf.invalid', detail: 'non' }] : [204];
  };
  await post('/file', {});
  const [first, second] = written();
  assert.deepEqual([first.headers['X-CSRF-Token'], second.headers['X-CSRF-Token']], ['old', 'new']);
  assert.equal(first.headers['Idempotency-Key'], second.headers['Idempotency-Key']);
});

test('another refusal is a fault with its code and field, said once', async () => {
  await sessionAnew();
  answers['/file'] = () => [412, { code: 'command.revision.stale', detail: 'Relire.', field: 'If-Match' }];
  await assert.rejects(post('/file', {}), (fault) => fault instanceof Fault && fault.kind === 'stale' && fault.code === 'command.revision.stale' && fault.field === 'If-Match');
  assert.equal(written().length, 1);
});

test('who is told that somebody is not signed in asks the gateway, which says who looks now', async () => {
  await sessionAnew();
  const heard = new Promise((resolve) => onSession(resolve));
  answers['/api/session'] = () => [200, { signedIn: false, roles: [] }];
  answers['/file'] = () => [401, { detail: 'non' }];
  await assert.rejects(read('/file'), { kind: 'signed-out' });
  assert.equal((await heard).signedIn, false);
});

test('a gateway that is away leaves the reader who they were', async () => {
  await sessionAnew();
  answers['/api/session'] = () => [503, {}];
  assert.equal((await sessionAnew()).name, 'Léa');
});
