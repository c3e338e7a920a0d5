import { api, Refusal, Unreachable } from "../core/api.js";
import { apart, merged } from "./changes.js";
import { keepLeftovers, leftoversOf } from "./leftovers.js";

const typingPause = 300;
const retryPauses = [1000, 2000, 5000, 10000];

/**
 * One open story: what is typed, and what the program knows of it. Tells «status», «problems», «pages», «files», and
 * «values» after the program changed what is written.
 */
export class Session extends EventTarget {
  #pending = null;
  #sending = null;
  /** Changes that the program did not take, by their keys: {field, language, changes, text}. The others go on. */
  #refused = new Map();
  #timer;
  #failures = 0;

  constructor(answer) {
    super();
    this.#take(answer);
    this.status = answer.unsaved ? "kept" : "clean";
    this.#restoreRefused();
  }

  /** Shows again what was refused before the page was loaded anew. */
  #restoreRefused() {
    for (const part of leftoversOf(this)) {
      this.#refused.set(part.key, part);
      this.#write({ shared: {}, versions: {}, ...part.changes });
    }
    if (this.#refused.size > 0) {
      this.refusal = this.refused[0].text;
      this.status = "refused";
    }
  }

  #keepRefused() {
    keepLeftovers(this, this.refused);
  }

  /** Takes over what the program answers with: the story as it stands in the buffers. */
  load(answer) {
    this.#take(answer);
    // What was refused may be taken now; what was typed while the program answered goes over it.
    this.#retryRefused();
    if (this.#pending) {
      this.#write(this.#pending);
      this.#later(typingPause);
    }
    this.#tell("values");
    this.#tell("files");
    this.#tell("problems");
    this.#tell("pages");
    const unchanged = this.status === "saved" ? "saved" : "clean";
    this.#become(this.#pending ? "typing" : answer.unsaved ? "kept" : unchanged);
  }

  #take(answer) {
    if (this.story && this.story !== answer.story) {
      keepLeftovers(this, []);
    }
    this.story = answer.story;
    this.shared = { ...answer.shared };
    this.versions = Object.fromEntries(
      Object.entries(answer.versions).map(([code, version]) => [code, { ...version, fields: { ...version.fields } }]),
    );
    this.files = answer.files ?? [];
    this.paths = answer.paths ?? {};
    this.addresses = answer.addresses ?? {};
    this.pages = answer.pages ?? this.addresses;
    this.states = answer.states ?? {};
    this.problems = answer.problems ?? [];
  }

  /** Notes what was typed, and sends it after a short pause. */
  change({ shared = {}, versions = {} }) {
    this.#pending = merged(this.#pending, { shared, versions });
    this.#write({ shared, versions });
    for (const { key } of apart({ shared, versions })) {
      this.#refused.delete(key);
    }
    this.#keepRefused();
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

  #retryRefused() {
    const waiting = [...this.#refused.values()].reduce((all, { changes }) => merged(all, changes), null);
    this.#refused.clear();
    if (waiting) {
      this.#pending = merged(waiting, this.#pending);
    }
  }

  /** True while something typed is in this page alone. */
  get hasUnsent() {
    return this.#pending !== null || this.#sending !== null || this.#refused.size > 0;
  }

  /** What the program did not take: {key, field, language, text}. */
  get refused() {
    return [...this.#refused.values()];
  }

  /** Gives up a change that was refused; what the program has is shown again. */
  forget(key) {
    this.#refused.delete(key);
    this.#keepRefused();
    return this.run(api.story);
  }

  /** Gives up all that was refused, as by leaving the story. */
  forgetRefused() {
    this.#refused.clear();
    this.#keepRefused();
  }

  /** Gives up what was typed and not taken, in all languages or in some. */
  #forgetUnsent(languages) {
    const isGivenUp = ({ language }) => !languages || languages.includes(language);
    this.#pending = apart(this.#pending ?? {})
      .filter((part) => !isGivenUp(part))
      .reduce((all, { changes }) => merged(all, changes), null);
    for (const [key, part] of this.#refused) {
      if (isGivenUp(part)) {
        this.#refused.delete(key);
      }
    }
    this.#keepRefused();
  }

  /**
   * Sends what waits, and returns when the program has it, but for what it refused.
   * @throws Unreachable or Refusal if it takes nothing now.
   */
  async flush() {
    clearTimeout(this.#timer);
    while (this.#sending || this.#pending) {
      await (this.#sending ? this.#sending.catch(() => {}) : this.#send());
    }
  }

  /** Does something that the program answers with the whole story, after all that was typed has been sent. */
  async run(action) {
    await this.flush();
    await this.#answered(action(this.story));
  }

  /** Gives up what is not saved, here and in the program, in all languages or in some. */
  async drop(languages) {
    this.#forgetUnsent(languages);
    await this.#sending?.catch(() => {});
    this.#forgetUnsent(languages);
    await this.#answered(api.drop(this.story, languages));
  }

  async #answered(asked) {
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
      const { hashes = {} } = await api.save(this.story, over);
      for (const [code, hash] of Object.entries(hashes)) {
        this.versions[code] = { ...this.versions[code], hash };
      }
      this.#keepRefused();
      this.savedAt = new Date();
      this.#become(this.#refused.size > 0 ? "refused" : "saved");
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

  /** Turns a photo to the right by a quarter. */
  async turnFile(name) {
    const turned = await api.turnFile(this.story, name);
    this.files = this.files.map((file) => (file.name === name ? turned : file));
    this.#tell("files");
    this.#tell("pages");
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
    this.#sending = this.#transmit(changes);
    try {
      const answer = await this.#sending;
      this.#sending = null;
      this.#failures = 0;
      // What was refused before may be taken now.
      this.#keepRefused();
      if (answer) {
        this.problems = answer.problems ?? [];
        this.pages = answer.pages ?? this.pages;
        this.states = answer.states ?? this.states;
        this.#tell("pages");
      }
      this.#tell("problems");
      this.#become(this.#statusAfter(answer));
    } catch (reason) {
      this.#sending = null;
      this.refusal = reason.message;
      this.#become(reason instanceof Unreachable ? "offline" : "refused");
      // The program comes back; after a new start it wants its new address opened, in another tab too.
      this.#later(retryPauses[Math.min(this.#failures++, retryPauses.length - 1)]);
      throw reason;
    }
  }

  #statusAfter(answer) {
    if (this.#pending) {
      return "typing";
    }
    if (this.#refused.size > 0) {
      this.refusal = this.refused[0].text;
      return "refused";
    }
    return answer?.unsaved === false ? "clean" : "kept";
  }

  /**
   * Sends changes; those that are refused apart from the others, which are taken. What cannot be sent at all waits again.
   * @returns The last answer; nothing if a later request, of another window, overtook this one, whose answer counts.
   */
  async #transmit(changes) {
    try {
      return await api.change(this.story, changes);
    } catch (reason) {
      if (isOvertaken(reason)) {
        return null;
      }
      if (!isRefused(reason)) {
        this.#pending = merged(changes, this.#pending);
        throw reason;
      }
      const parts = apart(changes);
      if (parts.length !== 1) {
        return this.#transmitApart(parts);
      }
      this.#refuse(parts[0], reason.message);
      return null;
    }
  }

  #refuse(part, text) {
    // What was typed over it meanwhile may be taken.
    if (!apart(this.#pending ?? {}).some(({ key }) => key === part.key)) {
      this.#refused.set(part.key, { ...part, text });
    }
  }

  async #transmitApart(parts) {
    let answer = null;
    for (const [index, part] of parts.entries()) {
      try {
        answer = (await this.#transmit(part.changes)) ?? answer;
      } catch (reason) {
        const rest = parts.slice(index).reduce((all, { changes }) => merged(all, changes), null);
        this.#pending = merged(rest, this.#pending);
        throw reason;
      }
    }
    return answer;
  }

  #become(status) {
    this.status = status;
    this.#tell("status");
  }

  #tell(name) {
    this.dispatchEvent(new Event(name));
  }
}

/** True for an answer that is about what was sent: sending it again would not help. */
const isRefused = (reason) => reason instanceof Refusal && [400, 404, 413, 422].includes(reason.status);

const isOvertaken = (reason) => reason instanceof Refusal && reason.status === 409;
