// Makes the texts of search, in pure functions without a document or browser.

import { isNarrowed } from "./address.js";

const passageLength = 220;
const passageLead = 40;

/** Replaces each `{name}` in a text with the value of that name; names without a value stay. */
export function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => (Object.hasOwn(values, name) ? values[name] : undefined) ?? whole);
}

/** Returns the plural form for a number, with `{count}` replaced by it. `rules` is an Intl.PluralRules. */
export function counted(forms, count, rules) {
  return filled(forms[rules.select(count)] ?? forms.other, { count });
}

/** Formats a date like `2022-03-15` with the language's patterns, one a month. */
export function dateText(date, patterns) {
  const [year, month, day] = date.split("-");
  return filled(patterns[month - 1], { day: Number(day), year });
}

/** Splits a text into segments at the bounds of matches. */
export function segmentsOf(text, found) {
  const segments = [];
  let at = 0;
  for (const { start, length } of found) {
    segments.push({ part: text.slice(at, start), isFound: false });
    segments.push({ part: text.slice(start, start + length), isFound: true });
    at = start + length;
  }
  segments.push({ part: text.slice(at), isFound: false });
  return segments.filter(({ part }) => part !== "");
}

/** Returns the passage of a text with the most matches, cut between words; undefined if there are none. */
export function passageOf(text, found) {
  if (found.length === 0) return undefined;
  const within = (first) =>
    found.filter(({ start }) => start >= first.start && start < first.start + passageLength).length;
  const best = found.reduce((one, other) => (within(other) > within(one) ? other : one));
  const from = Math.max(0, text.lastIndexOf(" ", Math.max(0, best.start - passageLead)));
  const to = text.indexOf(" ", from + passageLength);
  return (from > 0 ? "…" : "") + text.slice(from, to < 0 ? undefined : to).trim() + (to < 0 ? "" : "…");
}

/** Returns the lines above the results: kind, text, and for a replaced query the text of the link to the original. */
export function sayingsOf(asked, { total, instead, read = [], missing = [], ignored, excluded = [] }, texts, rules) {
  const query = asked.q;
  const sayings = [];
  if (instead) {
    const words = read.map(({ typed, read }) => `${quoted([typed], texts)} → ${quoted([read], texts)}`).join(", ");
    const text = filled(texts[`instead.${instead.kind}`], { query, instead: instead.query, words });
    sayings.push({ kind: "notice", text, back: filled(texts.back, { query }) });
  }
  if (total > 0) sayings.push({ kind: "search-count", text: counted(texts.results, total, rules) });
  else if (isNarrowed(asked)) sayings.push({ text: texts.none_here });
  else sayings.push({ text: filled(texts.none, { query }) });
  if (total > 0 && missing.length > 0) sayings.push({ text: filled(texts.missing, { words: quoted(missing, texts) }) });
  if (excluded.length > 0)
    sayings.push({ kind: "quiet", text: filled(texts.excluded, { words: quoted(excluded, texts) }) });
  if (ignored.length > 0) sayings.push({ kind: "quiet", text: filled(texts.ignored, { words: ignored.join(", ") }) });
  return sayings;
}

/** Returns words in the language's quotation marks, with commas between them. */
export function quoted(words, texts) {
  return words.map((word) => filled(texts.quoted, { word })).join(", ");
}

/** Returns the choices of a filter. Includes the chosen one even if it has no results. */
export function choicesOf(counts, chosen, nameOf) {
  const choices = counts.map(({ value, count }) => ({ value: String(value), text: `${nameOf(value)} (${count})` }));
  if (chosen && !choices.some(({ value }) => value === chosen)) {
    choices.push({ value: chosen, text: `${nameOf(chosen)} (0)` });
  }
  return choices;
}
