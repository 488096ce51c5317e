import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barred, mayAct, NOBODY, roleName, signInUrl, turn, whose } from '../../main/resources/static/assets/boards/session.js';

const PUBLIC = { signedIn: false, roles: [], signIn: '/connexion' };
const READER = { signedIn: true, name: 'Léa', roles: ['reader'] };
const OFFICER = { signedIn: true, name: 'Léa', roles: ['reader', 'officer'] };
const AT = Date.parse('2026-11-24T10:04:00Z');

test('a session is called by the role that may most', () => {
  assert.equal(roleName(OFFICER), 'agent');
  assert.equal(roleName({ roles: ['reader', 'administrator'] }), 'administration');
  assert.equal(roleName({ roles: [] }), 'sans rôle');
});

test('only officers and administrators act', () => {
  assert.deepEqual([NOBODY, READER, OFFICER, { roles: ['administrator'] }].map(mayAct), [false, false, true, true]);
});

test('signing in leads back to exactly the view', () => {
  const url = new URL(signInUrl(PUBLIC, '/territoire?periode=2025&qpv=QN03107M'), 'http://localhost');
  assert.equal(url.pathname, '/connexion');
  assert.equal(url.searchParams.get('retour'), '/territoire?periode=2025&qpv=QN03107M');
});

test('without a provider nobody is led to one', () => {
  assert.equal(signInUrl(NOBODY, '/territoire'), null);
  assert.match(barred(NOBODY, 'officer').how, /n’est pas ouverte/);
});

test('what is not shown is said with its way: signing in, or another role', () => {
  assert.equal(barred(OFFICER, 'officer'), null);
  assert.equal(barred(PUBLIC, 'staff').signIn, true);
  const reader = barred(READER, 'officer');
  assert.match(reader.why, /lecture/);
  assert.match(reader.how, /« agent »/);
  assert.equal(reader.signIn, false);
  assert.match(barred(OFFICER, 'administrator').how, /« administration »/);
});

test('the same person with the same roles is the same reader, whatever their order', () => {
  assert.equal(whose(OFFICER), whose({ ...OFFICER, roles: ['officer', 'reader'], until: 'later' }));
  assert.notEqual(whose(OFFICER), whose(READER));
  assert.equal(whose(PUBLIC), '');
});

test('the end of a session is told with its time, a sign-in of one’s own is not told', () => {
  const ended = turn(OFFICER, PUBLIC, AT);
  assert.equal(ended.ended, true);
  assert.match(ended.text, /pris fin à 11\sh\s04/);
  assert.equal(turn(PUBLIC, OFFICER, AT), null);
  assert.equal(turn(OFFICER, { ...OFFICER }, AT), null);
});

test('another role and another person are told apart', () => {
  assert.match(turn(OFFICER, READER, AT).text, /Votre rôle a changé : lecture/);
  assert.match(turn(OFFICER, { ...READER, name: 'Max' }, AT).text, /Max est maintenant connecté/);
});
