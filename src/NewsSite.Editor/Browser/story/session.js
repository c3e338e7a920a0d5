import { api, Refusal, Unreachable } from "../core/api.js";

const typingPause = 300;
const retryPauses = [1000, 2000, 5000, 10000];

/**
 * One open story: what is typed, and what the program knows of it. Tells «status», «problems», «pages», «files», and
 * «values» after the program changed what is written.
 */
export class Session extends EventTarget {
  #pending = null;
  #sending = null;
  #timer;
  #failures = 0;

  constructor(answer) {
    super();
    this.#take(answer);
    this.status = answer.unsaved ? "kept" : "clean";
  }

  /** Takes over what the program answers with: the story as it stands in the buffers. */
  load(answer) {
    this.#take(answer);
    if (this.#pending) {
      // Typed while the program answered: nothing of it is lost.
      this.#write(this.#pending);
    }
    this.#tell("values");
    this.#tell("files");
    this.#tell("problems");
    this.#tell("pages");
    const unchanged = this.status === "saved" ? "saved" : "clean";
    this.#become(this.#pending ? "typing" : answer.unsaved ? "kept" : unchanged);
  }

  #take(answer) {
    this.story = answer.story;
    this.shared = { ...answer.shared };
    this.versions = Object.fromEntries(
      Object.entries(answer.versions).map(([code, version]) => [code, { ...version, fields: { ...version.fields } }]),
    );
    this.files = answer.files ?? [];
    this.addresses = answer.addresses ?? {};
    this.pages = answer.pages ?? this.addresses;
    this.states = answer.states ?? {};
    this.problems = answer.problems ?? [];
  }

  /** Notes what was typed, and sends it after a short pause. */
  change({ shared = {}, versions = {} }) {
    this.#pending = merged(this.#pending, { shared, versions });
    this.#write({ shared, versions });
    this.#become(this.status === "offline" ? "offline" : "typing");
    if (this.status !== "offline") {
      this.#later(typingPause);
    }
  }

  #write({ shared, versions }) {
    Object.assign(this.shared, shared);
    for (const [code, { fields = {}, ...rest }] of Object.entries(versions)) {
      this.versions[code] ??= { fields: {}, text: "" };
      Object.assign(this.versions[code], rest);
      Object.assign(this.versions[code].fields, fields);
    }
  }

  get hasPending() {
    return this.#pending !== null || this.#sending !== null;
  }

  /** Sends what waits, and returns when the program has all of it. */
  async flush() {
    clearTimeout(this.#timer);
    while (this.#sending || this.#pending) {
      await (this.#sending ? this.#sending.catch(() => {}) : this.#send());
    }
  }

  /** Does something that the program answers with the whole story, after all that was typed has been sent. */
  async run(action) {
    await this.flush();
    const asked = action(this.story);
    // Nothing is sent meanwhile: an answer that is older than what was typed would take its place.
    this.#sending = asked;
    try {
      const answer = await asked;
      this.#sending = null;
      this.load(answer);
    } finally {
      this.#sending = null;
    }
  }

  async save(over = false) {
    await this.flush();
    this.#become("saving");
    try {
      await api.save(this.story, over);
      this.savedAt = new Date();
      this.#become("saved");
    } catch (reason) {
      this.#become(reason instanceof Unreachable ? "offline" : "kept");
      throw reason;
    }
  }

  showProblems(problems) {
    this.problems = problems;
    this.#tell("problems");
  }

  /** Adds a file; the story's list of files is asked anew. */
  async addFile(file) {
    const added = await api.addFile(this.story, file);
    this.files = [...this.files.filter((other) => other.name !== added.name), added];
    this.#tell("files");
    return added;
  }

  async removeFile(name) {
    await this.flush();
    await api.removeFile(this.story, name);
    this.files = this.files.filter((file) => file.name !== name);
    this.#tell("files");
  }

  end() {
    clearTimeout(this.#timer);
    return this.flush().catch(() => {});
  }

  #later(pause) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush().catch(() => {}), pause);
  }

  // One request at a time: an answer is then always of what was sent last.
  async #send() {
    const changes = this.#pending;
    this.#pending = null;
    this.#sending = api.change(this.story, changes);
    try {
      const answer = await this.#sending;
      this.#sending = null;
      this.#failures = 0;
      this.problems = answer.problems ?? [];
      this.pages = answer.pages ?? this.pages;
      this.states = answer.states ?? this.states;
      this.#tell("problems");
      this.#tell("pages");
      this.#become(this.#pending ? "typing" : answer.unsaved === false ? "clean" : "kept");
    } catch (reason) {
      this.#sending = null;
      if (reason instanceof Refusal && reason.status === 409) {
        // A later request, of another window, overtook this one: what was typed is kept, and that one's answer counts.
        this.#become(this.#pending ? "typing" : "kept");
        return;
      }
      this.#pending = merged(changes, this.#pending ?? {});
      const isLost = reason instanceof Unreachable;
      this.refusal = reason.message;
      this.#become(isLost ? "offline" : "refused");
      if (isLost || reason.status === 403) {
        // The program comes back; after a new start it wants its new address opened, in another tab too.
        this.#later(retryPauses[Math.min(this.#failures++, retryPauses.length - 1)]);
      }
      // Else it is sent once more with the next change, which may mend it.
      throw reason;
    }
  }

  #become(status) {
    this.status = status;
    this.#tell("status");
  }

  #tell(name) {
    this.dispatchEvent(new Event(name));
  }
}

/** Returns changes with later ones over them. */
export function merged(earlier, later) {
  const versions = { ...earlier?.versions };
  for (const [code, version] of Object.entries(later.versions ?? {})) {
    versions[code] = {
      ...versions[code],
      ...version,
      ...(versions[code]?.fields || version.fields ? { fields: { ...versions[code]?.fields, ...version.fields } } : {}),
    };
  }
  return { shared: { ...earlier?.shared, ...later.shared }, versions };
}
