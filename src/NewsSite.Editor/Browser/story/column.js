import { api } from "../core/api.js";
import { confirmWith } from "../core/dialog.js";
import { button, h, notify } from "../core/dom.js";
import { t } from "../core/texts.js";
import { makeField } from "../fields/field.js";
import { addFiles } from "../fields/files.js";
import { block } from "../text/actions.js";
import { textEditor } from "../text/editor.js";
import { guide } from "./guide.js";

/** Texts fit in lists and search results up to these lengths. */
const advised = { title: 90, summary: 200 };
const own = new Set(["photos", "attachments", "audio", "video"]);
const first = ["draft", "title", "summary"];

/** One version: its own fields and its text, or the way to begin it. */
export function column(language, { session, start }) {
  const { code, name } = language;
  const element = h("section", { className: "column", lang: start.language });
  let fields = new Map();
  let text;
  let written = false;

  const change = (field, value) => session.change({ versions: { [code]: { fields: { [field]: value } } } });

  function build() {
    const version = session.versions[code];
    written = version !== undefined;
    fields = new Map();
    text?.end();
    text = undefined;
    element.replaceChildren(heading(), ...(written ? form(version) : missing()));
  }

  const state = h("span", { className: "state" });
  const heading = () => h("header", { className: "column-head" }, h("h2", { id: `version-${code}` }, name), state);
  const showState = () => {
    const now = session.states[code] ?? "missing";
    state.className = `state ${now}`;
    state.textContent = t(`state.${now}`);
  };

  function missing() {
    return [
      h(
        "div",
        { className: "no-version" },
        h("p", {}, t("versionMissing", { language: name })),
        button(
          t("writeVersion"),
          async () => {
            session.change({ versions: { [code]: { fields: {}, text: "" } } });
            try {
              // It begins as a draft; the answer says so.
              await session.run(api.story);
              fields.get("title")?.focus();
            } catch (reason) {
              notify(reason.message, { kind: "error", closeLabel: t("close") });
            }
          },
          { kind: "primary" },
        ),
      ),
    ];
  }

  function form(version) {
    const declared = start.fields.filter((field) => !start.shared.includes(field.name) && !own.has(field.name));
    const make = (field) => {
      const made = makeField(
        first.includes(field.name) && field.shape === "text" ? { ...field, shape: "long" } : field,
        {
          start,
          language: field.shape === "text" || field.shape === "long" ? code : undefined,
          advised: advised[field.name],
          value: version.fields[field.name],
          onChange: (value) => change(field.name, value),
        },
      );
      fields.set(field.name, made);
      return made.element;
    };
    const main = first.map((name) => declared.find((field) => field.name === name)).filter(Boolean);
    const rare = declared.filter((field) => !first.includes(field.name));
    const others = start.languages.filter((other) => other.code !== code && session.versions[other.code]?.text?.trim());
    const helper =
      version.text.trim() === "" && others.length > 0
        ? guide({ session, from: others[0], code, textOf: () => text })
        : undefined;
    text = textEditor({
      session,
      language: code,
      label: t("textIn", { language: name }),
      value: version.text,
      onChange: (value) => session.change({ versions: { [code]: { text: value } } }),
      onCursor: (position) => helper?.follow(position),
      onWord: fromWord,
      onPhotos: (files) => addFiles(files, { session, start }),
    });
    // Always as many, so that the rows of both columns begin at one height.
    return [
      ...main.map(make),
      helper?.element ?? h("div", {}),
      text.element,
      h(
        "details",
        { className: "rare", hidden: rare.length === 0 },
        h("summary", {}, t("rareOfVersion")),
        rare.map(make),
      ),
    ];
  }

  async function fromWord(file) {
    try {
      const { title, markdown, files = [], notes = [] } = await api.fromWord(session.story, file);
      const full = session.versions[code].text.trim() !== "";
      if (full && !(await confirmWith(t("fromWord"), t("wordAtEnd"), t("insert")))) {
        return;
      }
      text.apply((at) => block(markdown.trim())({ text: at.text, from: at.text.length, to: at.text.length }));
      if (title && !session.versions[code].fields.title) {
        change("title", title);
        fields.get("title")?.set(title);
      }
      if (files.length > 0) {
        await session.run(api.story);
      }
      for (const note of notes) {
        notify(note, { closeLabel: t("close") });
      }
    } catch (reason) {
      notify(reason.message, { kind: "error", closeLabel: t("close") });
    }
  }

  build();
  showState();
  return {
    element,
    code,
    get fields() {
      return fields;
    },
    get text() {
      return text;
    },
    /** Shows what the program changed. */
    update() {
      const version = session.versions[code];
      if ((version !== undefined) !== written) {
        build();
      } else if (version) {
        for (const [field, made] of fields) {
          made.set(version.fields[field]);
        }
        text.set(version.text);
      }
      showState();
    },
    showState,
    end: () => text?.end(),
  };
}
