// What the bar of a text does. Each takes {text, from, to} and returns {from, to, insert, select: [from, to]}.

/** Puts marks around what is selected, or takes them away. */
export const around = (mark) => (at) => {
  const inside = at.text.slice(at.from, at.to);
  const before = at.text.slice(at.from - mark.length, at.from);
  const after = at.text.slice(at.to, at.to + mark.length);
  if (before === mark && after === mark) {
    return {
      from: at.from - mark.length,
      to: at.to + mark.length,
      insert: inside,
      select: [at.from - mark.length, at.to - mark.length],
    };
  }
  // Marks beside a space mean nothing.
  const [, lead, core, trail] = /^(\s*)([\s\S]*?)(\s*)$/.exec(inside);
  const start = at.from + lead.length + mark.length;
  return {
    from: at.from,
    to: at.to,
    insert: lead + mark + core + mark + trail,
    select: [start, start + core.length],
  };
};

/** Begins each line that is selected with a mark, or takes it away where all have it. */
export const beforeLines =
  (mark, others = /^(?:#{1,6} |> |[-*+] |\d+[.)] )/) =>
  (at) => {
    const from = at.text.lastIndexOf("\n", at.from - 1) + 1;
    const end = at.text.indexOf("\n", Math.max(at.to - (at.to > at.from && at.text[at.to - 1] === "\n" ? 1 : 0), from));
    const to = end < 0 ? at.text.length : end;
    const lines = at.text.slice(from, to).split("\n");
    const all = lines.every((line) => line.startsWith(mark) || (line === "" && lines.length > 1));
    const insert = lines
      .map((line) => {
        if (all) {
          return line.startsWith(mark) ? line.slice(mark.length) : line;
        }
        return line === "" && lines.length > 1 ? line : mark + line.replace(others, "");
      })
      .join("\n");
    return {
      from,
      to,
      insert,
      select: lines.length > 1 ? [from, from + insert.length] : [from + insert.length, from + insert.length],
    };
  };

/** Puts a block of its own, with empty lines around it. */
export const block = (content, selected) => (at) => {
  const before = at.text.slice(0, at.from);
  const after = at.text.slice(at.to);
  const lead = before === "" || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
  const trail = after === "" ? "\n" : after.startsWith("\n\n") ? "" : after.startsWith("\n") ? "\n" : "\n\n";
  const start = at.from + lead.length + Math.max(0, selected ? content.indexOf(selected) : content.length);
  return {
    from: at.from,
    to: at.to,
    insert: lead + content + trail,
    select: [start, start + (selected?.length ?? 0)],
  };
};

/** Puts text where the selection is. */
export const insertion = (content) => (at) => ({
  from: at.from,
  to: at.to,
  insert: content,
  select: [at.from + content.length, at.from + content.length],
});

const escaped = (text) =>
  text
    .replace(/[[\]\\]/g, "\\$&")
    .replace(/\s+/g, " ")
    .trim();

/** An address may not hold spaces or parentheses that stand alone. */
const address = (target) =>
  target
    .trim()
    .replace(/[\s()<>]/g, encodeURIComponent)
    .replace(/[()]/g, (c) => (c === "(" ? "%28" : "%29"));

export const link = (text, target) => insertion(`[${escaped(text)}](${address(target)})`);

export const picture = (alt, file) => block(`![${escaped(alt)}](${address(file)})`);

export const table = (first, second) => block(`| ${first} | ${second} |\n|---|---|\n|  |  |`, first);

/** The path from a story's file to another's: such links are checked, and lead to the right page wherever the site is. */
export function pathBetween(from, to) {
  const [here, there] = [from.split("/"), to.split("/")];
  let common = 0;
  while (common < here.length - 1 && common < there.length - 1 && here[common] === there[common]) {
    common++;
  }
  return [...here.slice(common + 1).map(() => ".."), ...there.slice(common)].join("/");
}

/** Takes away what no writer typed: soft hyphens, marks without width, spaces that do not break. */
export const clean = (text) =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/[\u00AD\u200B\u200E\u200F\u2060\uFEFF]/g, "")
    .replace(/[\u00A0\u202F\u2007]/g, " ");

/** The paragraphs of a text with the place of each; empty lines part them. */
export function paragraphs(text) {
  const found = [];
  const pattern = /[^\n]+(?:\n[^\n]+)*/g;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (match[0].trim() !== "") {
      found.push({ text: match[0], from: match.index, to: match.index + match[0].length });
    }
  }
  return found;
}

/** The number of the paragraph a place is in, or after. */
export function paragraphAt(text, position) {
  const before = paragraphs(text).filter((paragraph) => paragraph.from <= position).length;
  return Math.max(0, before - 1);
}
