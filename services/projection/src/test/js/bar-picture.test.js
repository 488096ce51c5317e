import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barPicture } from '../../main/resources/static/assets/boards/bar-picture.js';

const ROWS = [['Étape', 'Besoins', 'Délai'], ['Signalés', 20, '–'], ['Qualifiés', 10, '30 jours'], ['Répondus', 'masqué', '–']];

test('bars are to scale, the largest has all the room', () => {
  const { bars } = barPicture('Entonnoir', '2026', ROWS, 1);

  assert.equal(bars[0].length, 2 * bars[1].length);
  assert.deepEqual(bars.map((it) => it.text), ['20', '10', 'masqué']);
  assert.equal(bars[2].length, 0);
});

test('the picture says what is counted, and grows with its lines', () => {
  const { note, title, height } = barPicture('Entonnoir', '2026', ROWS, 1);

  assert.deepEqual([title, note], ['Entonnoir', 'Besoins · 2026']);
  assert.ok(height > barPicture('Entonnoir', '2026', ROWS.slice(0, 2), 1).height);
});

test('a table without a positive value has no bars and is still drawn', () => {
  assert.deepEqual(barPicture('x', '', [['A', 'B'], ['a', 0], ['b', -1]], 1).bars.map((it) => it.length), [0, 0]);
});
