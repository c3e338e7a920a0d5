import { inLanguage, writeDate } from "../core/texts.js";

/** What a field holds, in words: lists a line an item, maps with their names, keys of topics by name. */
export function inWords(value, field, start) {
  if (value === undefined || value === null) {
    return "";
  }
  if (Array.isArray(value)) {
    const between = value.some((one) => typeof one === "object") ? "\n" : ", ";
    return value.map((one) => inWords(one, field, start)).join(between);
  }
  if (typeof value === "object") {
    return Object.entries(value)
      .map(([name, one]) => {
        const inner = field?.fields?.find((each) => each.name === name);
        const label = inner?.label ?? start.languages.find(({ code }) => code === name)?.name ?? name;
        return `${label}: ${inWords(one, inner, start)}`;
      })
      .join("; ");
  }
  if (typeof value === "boolean") {
    return value ? "✓" : "—";
  }
  if (field?.shape === "date") {
    return writeDate(value);
  }
  const choices = { topics: start.topics, regions: start.regions }[field?.shape] ?? [];
  return inLanguage(choices.find(({ key }) => key === value)?.names) || String(value);
}

/**
 * A version as its file has it: shared fields stand in the files of all versions, so what another file has of them is
 * compared with what the story has.
 */
export function asFile(session, code, other) {
  const version = session.versions[code];
  if (!version) {
    return undefined;
  }
  const sharedOnes = Object.keys(other?.fields ?? {}).filter(
    (name) => version.fields[name] === undefined && name in session.shared,
  );
  return {
    text: version.text,
    fields: { ...version.fields, ...Object.fromEntries(sharedOnes.map((name) => [name, session.shared[name]])) },
  };
}
