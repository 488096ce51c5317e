import { atSecond } from '../format/dates.js';
import { kindName } from './thread-words.js';

/** What became of a statement, step by step. Pure. */

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const VERDICTS = {
  accepted: 'Acceptée, en route vers son service.',
  waiting: 'Acceptée, en attente.',
  applied: 'Acceptée, puis appliquée.',
  refused: 'Acceptée à la porte, puis refusée.',
};

/** Where the receipt is that somebody looks for: by its number, or by source and id with a space between; null when it is neither. */
export function receiptUrl(text) {
  const asked = (text ?? '').trim();
  if (ID.test(asked)) return `/receipts/${asked.toLowerCase()}`;
  const [source, id] = asked.split(/\s+/);
  return source?.startsWith('/') && id ? `/receipts?${new URLSearchParams({ source, id })}` : null;
}

/** The verdict in a sentence. */
export function verdict({ outcome }) {
  return VERDICTS[outcome] ?? outcome;
}

/** What happened to it and when, the first step first. */
export function steps({ outcome, receivedAt, at, aggregate, waitsUntil, eventIds }) {
  const all = [{ at: atSecond(receivedAt), text: 'acceptée, inscrite durablement' }];
  if (outcome === 'applied') all.push({ at: atSecond(at), text: `appliquée${aggregate ? ` : ${kindName(aggregate).toLowerCase()}` : ''}${eventIds?.length ? `, ${eventIds.length} fait${eventIds.length < 2 ? '' : 's'} établi${eventIds.length < 2 ? '' : 's'}` : ''}` });
  if (outcome === 'refused') all.push({ at: atSecond(at), text: 'refusée par le service du dossier' });
  if (outcome === 'waiting') all.push({ at: at ? atSecond(at) : '', text: `attend ce qui lui manque${waitsUntil ? `, jusqu’au ${atSecond(waitsUntil)}` : ''}` });
  return all;
}
