import { barred, whose } from '../boards/session.js';
import { Fault } from '../edges/api.js';
import { Inquiry } from '../edges/inquiry.js';

const UNASKED = { data: undefined, fault: null, readAt: null, tries: 0 };

/** Several questions by name, asked as one reader: nothing that one was shown is left to the next. */
export class Asker {
  #inquiries = new Map();
  #changed;

  /** @param changed called when something else is known */
  constructor(changed) {
    this.#changed = changed;
  }

  /** The questions as they are now: see `Inquiry`; `needs` says who may ask. */
  ask(questions, session) {
    const reader = whose(session);
    for (const [name, question] of Object.entries(questions)) this.#inquiry(name).ask({ ...question, reader, run: allowed(question, session) });
  }

  /** What is known of a question, with `retry` to ask it at once. */
  answer(name) {
    const inquiry = this.#inquiries.get(name);
    return { ...(inquiry?.known ?? UNASKED), retry: () => inquiry?.again() };
  }

  /** Forgets everything. */
  close() {
    this.#inquiries.forEach((it) => it.close());
    this.#inquiries.clear();
  }

  #inquiry(name) {
    if (!this.#inquiries.has(name)) this.#inquiries.set(name, new Inquiry(this.#changed));
    return this.#inquiries.get(name);
  }
}

/** An answer as panels show it: with who may see what, and whether the page says by itself that it has no connection. */
export function forReader({ session, view, address }, answer) {
  return { ...answer, session, view, watched: !address.asOf };
}

/** What a reader may not see is not asked for. */
function allowed({ needs, run }, session) {
  if (!needs || !barred(session, needs)) return run;
  return async () => {
    throw new Fault('not-yours', '', { needs });
  };
}
