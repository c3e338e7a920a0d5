// What search says, as plain functions of texts: no document, no browser.

const passageLength = 220;
const passageLead = 40;

/** A text with `{name}` replaced by the value of that name; names without a value stay as they are. */
export function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** The form of a text for a number, by the plural rules of the language, with `{count}` replaced by the number. */
export function counted(forms, count, rules) {
  return filled(forms[rules.select(count)] ?? forms.other, { count });
}

/** A day like `2022-03-15` as the language writes it, by its twelve patterns. */
export function dateText(date, patterns) {
  const [year, month, day] = date.split("-");
  return filled(patterns[month - 1], { day: Number(day), year });
}

/** A text cut where something found begins and ends. */
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

/** The stretch of a text with the most of what was found in it, cut between words; undefined if nothing was found. */
export function passageOf(text, found) {
  if (found.length === 0) return undefined;
  const within = (first) =>
    found.filter(({ start }) => start >= first.start && start < first.start + passageLength).length;
  const best = found.reduce((one, other) => (within(other) > within(one) ? other : one));
  const from = Math.max(0, text.lastIndexOf(" ", Math.max(0, best.start - passageLead)));
  const to = text.indexOf(" ", from + passageLength);
  return (from > 0 ? "…" : "") + text.slice(from, to < 0 ? undefined : to).trim() + (to < 0 ? "" : "…");
}

/** What is said above the results, line by line: its kind, text, and for a replaced query the text of the way back. */
export function sayingsOf(asked, { total, instead, ignored }, texts, rules) {
  const query = asked.q;
  const sayings = [];
  if (instead) {
    const text = filled(texts[`instead.${instead.kind}`], { query, instead: instead.query });
    sayings.push({ kind: "notice", text, back: filled(texts.back, { query }) });
  }
  if (total > 0) sayings.push({ kind: "search-count", text: counted(texts.results, total, rules) });
  else if (asked.year || asked.topic) sayings.push({ text: texts.none_here });
  else sayings.push({ text: filled(texts.none, { query }) });
  if (ignored.length > 0) sayings.push({ kind: "quiet", text: filled(texts.ignored, { words: ignored.join(", ") }) });
  return sayings;
}

/** The choices of a list that narrows the results. What is chosen stays among them, even if nothing is left of it. */
export function choicesOf(counts, chosen, nameOf) {
  const choices = counts.map(({ value, count }) => ({ value: String(value), text: `${nameOf(value)} (${count})` }));
  if (chosen && !choices.some(({ value }) => value === chosen)) {
    choices.push({ value: chosen, text: `${nameOf(chosen)} (0)` });
  }
  return choices;
}
