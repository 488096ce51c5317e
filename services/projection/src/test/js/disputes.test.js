import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contestable, disputeUrl } from '../../main/resources/static/assets/boards/disputes.js';

test('a declaration can be contested, by what it says', () => {
  const line = { type: 'org.maillage.impact.beneficiaries-declared.v1', file: 'f' };

  assert.ok(contestable(line).length > 2);
  assert.equal(disputeUrl(line), '/api/impact/declarations/f/disputes');
});

test('other facts are for the owner of their file to hear', () => {
  assert.deepEqual(contestable({ type: 'org.maillage.funding.grant-decided.v1', file: 'f' }), []);
  assert.deepEqual(contestable({ type: 'org.maillage.impact.service-opened.v1', file: null }), []);
});
