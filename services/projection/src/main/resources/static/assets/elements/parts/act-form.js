import { given, troubleAt, troubleElsewhere } from '../../boards/acting.js';
import { event } from '../../boards/events.js';
import { senderName } from '../../boards/coverage.js';
import { atMoment } from '../../format/dates.js';
import { html, nothing } from '../../vendor/lit-html/lit-html.js';
import { repeat } from '../../vendor/lit-html/directives/repeat.js';
import { ICONS } from './icons.js';

/**
 * The form of an act: its fields, what it brings about, and what was said of it beside the field that is meant.
 *
 * @param act  as `boards/acts.js` has it
 * @param form its state, as `boards/acting.js` has it
 * @param on   `changed(given)`, `sent(given)`, `left()`
 */
export function actForm(context, act, form, on) {
  const fields = act.fields(form.given);
  const busy = form.phase === 'sending';
  const submitted = (event) => {
    event.preventDefault();
    if (!busy) on.sent(read(event.target));
  };
  return html`<form class="formulaire acte" aria-labelledby="titre-${act.id}" @submit=${submitted} @keydown=${(event) => pressed(event, on.left)} @change=${(event) => on.changed(read(event.currentTarget))}>
    <h3 id="titre-${act.id}">${act.heading ?? act.title}</h3>
    ${repeat(fields, (it) => `${act.id} ${it.name}`, (it) => field(it, form, act.id))}
    <p class="discret long">${act.effect}</p>
    ${since(context, form)} ${elsewhere(form, fields)}
    <p class="long pied-acte"><button class="bouton plein" ?disabled=${busy || Boolean(context.offlineSince)}>${busy ? 'Envoi…' : AGAIN[form.phase] ?? act.title}</button>
      <span class="discret">${context.offlineSince ? 'Hors ligne : rien ne peut être envoyé. Ce qui est saisi reste.' : html`<kbd>Ctrl</kbd> <kbd>Entrée</kbd> envoie, <kbd>Échap</kbd> renonce`}</span></p>
  </form>`;
}

const AGAIN = { lost: 'Envoyer de nouveau', stale: 'Envoyer quand même' };

function field(it, form, of) {
  const trouble = troubleAt(form, it.name);
  const notes = [it.hint ? `aide-${of}-${it.name}` : '', trouble ? `faute-${of}-${it.name}` : ''].filter(Boolean).join(' ');
  return html`<label class=${it.kind === 'area' || it.wide ? 'long' : ''}><span>${it.label}${it.required ? nothing : html` <small>facultatif</small>`}</span>
    ${control(it, trouble ? 'true' : 'false', notes || nothing)}
    ${it.hint ? html`<small class="discret" id="aide-${of}-${it.name}">${it.hint}</small>` : nothing}
    ${trouble ? html`<span class="faute" id="faute-${of}-${it.name}" role="alert">${ICONS.off}${told(trouble)}</span>` : nothing}</label>`;
}

function control(it, invalid, notes) {
  const { name, kind, required = false, max } = it;
  if (kind === 'select') return html`<select name=${name} ?required=${required} aria-invalid=${invalid} aria-describedby=${notes}>${it.choices.map(([value, text]) => html`<option value=${value} ?selected=${value === it.value}>${text}</option>`)}</select>`;
  if (kind === 'area') return html`<textarea name=${name} rows="3" ?required=${required} maxlength=${max ?? nothing} aria-invalid=${invalid} aria-describedby=${notes}></textarea>`;
  if (kind === 'number') return html`<input name=${name} type="number" min="0" ?required=${required} step=${it.step} value=${it.value} aria-invalid=${invalid} aria-describedby=${notes}>`;
  return html`<input name=${name} type=${kind} ?required=${required} maxlength=${max ?? nothing} max=${it.most ?? nothing} autocomplete="off" aria-invalid=${invalid} aria-describedby=${notes}>`;
}

/** A refusal with the rule and an example that would pass, where the service gives them. */
function told({ message, rule, example }) {
  return html`<span>${message}${example ? html` Exemple : <code>${typeof example === 'string' ? example : JSON.stringify(example)}</code>.` : nothing}${rule ? html` <small>règle <code>${rule}</code></small>` : nothing}</span>`;
}

function elsewhere(form, fields) {
  const trouble = troubleElsewhere(form, fields);
  if (!trouble || form.phase === 'stale') return nothing;
  const words = form.phase === 'lost' ? `${trouble.message} Rien ne dit si l’acte a été reçu : envoyer de nouveau ne le fera pas deux fois.` : null;
  return html`<p class="avis mal" role="alert">${ICONS.off}<span>${words ?? told(trouble)}${trouble.code ? html` <code>${trouble.code}</code>` : nothing}</span></p>`;
}

/** What others did meanwhile, before anything is written over it. */
function since(context, form) {
  if (form.phase !== 'stale') return nothing;
  const who = (it) => (it.partnerSource ? senderName(it.partnerSource, context.senders) : 'un agent');
  return html`<div class="avis att" role="alert">${ICONS.clock}<div><strong>Le dossier a changé depuis que vous l’avez lu.</strong> Rien n’a été enregistré.
    <ul class="suites">${form.since.map((it) => html`<li>${event(it.type)}<span class="discret"> par ${who(it)}, enregistré le ${atMoment(it.recordedTime)}</span></li>`)}</ul>
    Votre saisie est gardée : la relire, puis l’envoyer quand même ou y renoncer.</div></div>`;
}

function pressed(event, left) {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    event.currentTarget.requestSubmit();
  } else if (event.key === 'Escape') {
    event.preventDefault();
    left();
  }
}

function read(form) {
  return given([...new FormData(form)]);
}
