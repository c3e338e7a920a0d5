// The editor's own texts, in the language of messages.

let texts = {};
let plural;
let language = "en";

export async function loadTexts(code) {
  language = code;
  plural = new Intl.PluralRules(code);
  texts = await (await fetch(`/app/messages/${code}.json`)).json();
  document.documentElement.lang = code;
}

/** Returns a text. A text with forms is chosen by «count»; {names} in it are filled in. */
export function t(key, given = {}) {
  const found = texts[key];
  if (found === undefined) {
    throw new Error(`no text is named ${key}`);
  }
  const form = typeof found === "string" ? found : (found[plural.select(given.count)] ?? found.other);
  return form.replace(/\{(\w+)\}/g, (_, name) => String(given[name] ?? ""));
}

/**
 * Returns the purpose of a field: in words of the form, where the declared ones speak of lines and keys in a file, or the
 * declared ones. An empty text means that the name says it.
 */
export const hintOf = (name, declared) => texts[`hint.${name}`] ?? declared;

/** Returns the name of a language in that of the writer, or its own one. */
export const languageName = ({ code, name }) => texts[`language.${code}`] ?? name;

/** Returns the text of the reader's language, or any other. */
export const inLanguage = (byLanguage) => byLanguage?.[language] ?? Object.values(byLanguage ?? {})[0] ?? "";

/** A date as people here write it: 23.11.2026, 10:30. The browser may have no Kyrgyz names of months. */
export function writeDate(date) {
  const parts = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d))?/.exec(date ?? "");
  return parts ? `${parts[3]}.${parts[2]}.${parts[1]}${parts[4] ? `, ${parts[4]}` : ""}` : (date ?? "");
}

/** A moment with a zone, by the clock of this machine. */
export function writeMoment(moment) {
  const at = new Date(moment);
  const two = (number) => String(number).padStart(2, "0");
  return Number.isNaN(at.getTime())
    ? writeDate(moment)
    : `${two(at.getDate())}.${two(at.getMonth() + 1)}.${at.getFullYear()}, ${two(at.getHours())}:${two(at.getMinutes())}`;
}

export const writeTime = (at = new Date()) =>
  `${String(at.getHours()).padStart(2, "0")}:${String(at.getMinutes()).padStart(2, "0")}`;
