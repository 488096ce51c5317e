/** A form on its way: what was given, what the service said of it, and under which key it is said again. Pure. */

/** A form that was just opened on a revision of a file. */
export function opened(version) {
  return { version, given: {}, phase: 'open', key: null, said: null, trouble: null, since: [] };
}

/** The form while it is filled in: what was refused stays beside its field until the next sending. */
export function filled(form, given) {
  return { ...form, given };
}

/**
 * The form on its way. The key is that of the last sending as long as nothing was said of it and the content is the same: so it is done once,
 * however often the answer is lost. A verdict or another content makes a new one.
 *
 * @param made the key to take where a new one is needed
 */
export function sending(form, body, made) {
  const content = JSON.stringify(body);
  const again = form.key !== null && form.said === content;
  return { ...form, phase: 'sending', key: again ? form.key : made, said: content, trouble: null, since: [] };
}

/** The form after a fault: only what was lost on the way is sent again under its key. */
export function failed(form, { kind, message, code = null, field = null, rule = null, example = null, reference = null }) {
  const lost = kind === 'away';
  return { ...form, phase: lost ? 'lost' : kind === 'stale' ? 'stale' : 'refused', key: lost ? form.key : null, trouble: { kind, message, code, field: lastOf(field), rule, example, reference } };
}

/** The form after somebody else's change: it keeps what was given, and is of the file as it is now. */
export function refreshed(form, version, happened) {
  const read = numberOf(form.version);
  return { ...form, version, since: happened.filter((it) => it.sequence > read) };
}

/** What stands beside a field: the fault that names it. */
export function troubleAt(form, name) {
  return form.trouble?.field === name ? form.trouble : null;
}

/** The fault that no field of the form is named by. */
export function troubleElsewhere(form, fields) {
  return form.trouble && !fields.some((it) => it.name === form.trouble.field) ? form.trouble : null;
}

/** What was given without what was left empty. */
export function given(entries) {
  return Object.fromEntries(entries.map(([name, value]) => [name, value.trim()]).filter(([, value]) => value !== ''));
}

/** `$.outcome`, `/data/values/persons` and `values.persons` all name a field by their last word. */
function lastOf(field) {
  return field?.split(/[./]/).filter((it) => it !== '' && it !== '$').at(-1) ?? null;
}

function numberOf(version) {
  return Number(String(version ?? '').replace(/\D/g, '')) || 0;
}
