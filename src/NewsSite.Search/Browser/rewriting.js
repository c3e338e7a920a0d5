// Reads unknown words of a query in another way. Mirrors Rewriting.cs.
import { lowerCase, wordPattern } from "./analysis.js";
import { once } from "./files.js";
import { hasForm } from "./readings.js";
import { edits } from "./vocabulary.js";

const shortestKnown = 3;
// Letters up to which a word may be known by accident: «ene», эне, is the known «уту» in the other layout.
const longestAccident = 5;
// Letters from which on the beginning of a longer word proves a layout.
const shortestBegun = 4;
const shortestTypo = 4;
const mostSpellings = 256;
const mostAlternatives = 5;
// Letters from which on a word with a typo may have a form that the index has not.
const longWord = 8;
// Letters from which on the first one may be missing or too much, if the query has other words.
const sureBeginning = 7;
// Characters that end a sentence, and are letters on the other layout.
const endMarks = /[.,;:!?]+$/;
// A quotation mark that is not closed may be the letter of its key: Э.
const chunkPattern = /(?:"(?=[^"]*(?:\s"|$)))?[^\s"“”„«»]+/gu;
// Capitals with a small ending: «ОРТга».
const abbreviation = /^\p{Lu}{2,}\p{Ll}/u;

/**
 * Returns a query's text in the other keyboard layout, part by part, where that makes more words known. Words of one or
 * two letters and excluded ones prove nothing: they follow the others. Short words that are known in
 * Latin letters count against it. `isKnown(word, mayBegin, isRead)` resolves to 1 if the index has a word, to a half if it
 * has a longer one and this may be unfinished, else to 0. `isRead` is true for the other layout.
 */
export async function inOtherLayout(text, index, isKnown) {
  const { analyzer, data } = index;
  const parts = await Promise.all(
    Array.from(text.matchAll(chunkPattern), async ({ 0: chunk, index: start }) => {
      const isLast = start + chunk.length === text.length;
      const asTyped = await count(chunk, isLast);
      const isExcluded = /^[-−]/.test(chunk);
      const part = { start, typed: chunk, gain: 0, isExcluded, isShort: asTyped.words > 0 && asTyped.long === 0 };
      if (asTyped.known === asTyped.words) return part;
      for (const typed of new Set([chunk, chunk.replace(endMarks, "")])) {
        const read = otherLayout(typed, data.layout);
        const { longKnown } = await count(read, isLast, true);
        const gain = longKnown - asTyped.longKnown;
        if (gain > part.gain || part.read === undefined) Object.assign(part, { typed, read, gain });
      }
      if (part.gain > 0) part.gain = Math.max(0, part.gain - (await countLatin(asTyped.unknown)));
      return part;
    }),
  );
  const proof = parts.filter(({ gain, isExcluded }) => gain > 0 && !isExcluded).map(({ typed }) => isLatin(typed));
  const changed = parts.filter(
    ({ gain, isShort, read, typed }) => (gain > 0 || (isShort && read)) && proof.includes(isLatin(typed)),
  );
  return proof.length ? replaceParts(text, changed) : text;

  async function count(chunk, isLast, isRead) {
    const words = analyzer.analyze(chunk);
    const found = await Promise.all(
      words.map((word, i) => {
        const mayBegin = isLast && i === words.length - 1 && !(isRead && word.plain.length < shortestBegun);
        return word.term ? isKnown(word, mayBegin, isRead) : 1;
      }),
    );
    const isLong = ({ plain }) => plain.length >= shortestKnown;
    return {
      words: words.length,
      known: found.filter(Boolean).length,
      long: words.filter(isLong).length,
      unknown: words.filter((word, i) => isLong(word) && !found[i]),
      longKnown: words.reduce((sum, word, i) => sum + (isLong(word) && found[i]), 0),
    };
  }

  /** Counts the short words that are known in Latin letters. */
  async function countLatin(words) {
    const short = words.filter(({ plain }) => plain.length <= longestAccident);
    const found = await Promise.all(
      short.map(async ({ plain }) => {
        const { byTerm, found } = await candidates(fromLatin(plain, data.latin), index);
        return found.length > 0 || byTerm.has("");
      }),
    );
    return found.filter(Boolean).length;
  }
}

/**
 * Returns the known words that an unknown one may be, typed in Latin letters or with one wrong letter. None, and
 * `isIgnored`, if it is a stop word in Latin letters.
 */
export async function alternativesOf(word, isAlone, index) {
  const { analyzer, data, terms } = index;
  const { length } = word.plain;
  const latin = fromLatin(word.plain, data.latin);
  if (latin.some((spelling) => !analyzer.term(spelling))) return { words: [], isIgnored: true };
  const read = length < shortestKnown || !latin.length ? [] : await known("latin", await candidates(latin, index));
  if (read.length) return { kind: "latin", words: read };
  const isSure = isAlone || length >= sureBeginning;
  // Remembered: the next letter changes one word of a query, not the others.
  const isTooShort = word.term.length < shortestTypo || abbreviation.test(word.raw);
  const near = isTooShort ? undefined : await once(index.corrections, isSure + word.plain, corrections);
  // Other languages are asked last: their index is as many bytes as a result.
  const isTypo = near?.found.length && !(await index.isKnownElsewhere(word.raw));
  return { kind: "typo", words: isTypo ? await known("typo", near) : [] };

  function corrections() {
    const { folded } = word;
    const ownDigits = digits(folded);
    const isLikely = (each) =>
      (isSure || each[0] === folded[0] || each.length === folded.length) && digits(each) === ownDigits;
    const typed = edits(folded, data.letters).filter(isLikely);
    // Hundreds of words: only those that are found are analysed in full.
    const isFolded = [...folded].every((letter) => data.letters.includes(letter));
    return candidates(typed, index, isFolded ? analyzer.termOf : analyzer.term, folded);
  }

  async function known(kind, { byTerm, found }) {
    const words = await Promise.all(
      found.map(async ({ term }) => {
        const entry = await terms.find(term);
        const words = byTerm.get(term).map(analyzer.word);
        // A short word with a typo counts as known if the index has it, not only another one with the same stem.
        const known = words.find((each) => !entry || hasForm(entry, each, index));
        const form = known ?? (kind === "latin" || length >= longWord ? words[0] : undefined);
        return form && { ...form, entry };
      }),
    );
    return words.filter(Boolean);
  }
}

/** Returns the spellings of each term, and the most common terms that the index or a topic's name has. */
async function candidates(spellings, { analyzer, vocabulary, topicsOf }, termOf = analyzer.term, like = undefined) {
  const byTerm = new Map();
  for (const spelling of spellings) {
    const term = termOf(spelling);
    if (byTerm.has(term)) byTerm.get(term).push(spelling);
    else byTerm.set(term, [spelling]);
  }
  const texts = [...byTerm.keys()].filter(Boolean);
  const found = texts.length ? await vocabulary.among(texts, like ?? texts[0]) : [];
  const isFound = new Set(found.map(({ term }) => term));
  found.push(...texts.filter((term) => !isFound.has(term) && topicsOf.has(term)).map((term) => ({ term, weight: 1 })));
  found.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
  return { byTerm, found: found.slice(0, mostAlternatives) };
}

/** Returns the digits of a word. Another number is no correction. */
function digits(word) {
  return word.replace(/\P{N}/gu, "");
}

/** Returns a text with words replaced: as typed → as read. */
export function replaceWords(text, read) {
  return text.replace(wordPattern, (word) => read.get(word) ?? word);
}

function replaceParts(text, parts) {
  let replaced = "";
  let end = 0;
  for (const { start, typed, read } of parts) {
    replaced += text.slice(end, start) + read;
    end = start + typed.length;
  }
  return replaced + text.slice(end);
}

/** Returns the text typed with the same keys in the other keyboard layout. */
function otherLayout(text, { keys, letters }) {
  const [from, to] = isLatin(text) === isLatin(keys) ? [keys, letters] : [letters, keys];
  return Array.from(lowerCase(text), (letter) => to[from.indexOf(letter)] ?? letter).join("");
}

function isLatin(text) {
  return /[a-z]/i.test(text);
}

/** Returns possible spellings of a word typed in Latin letters, the likeliest first. */
function fromLatin(word, latin) {
  const longest = Math.max(...Object.keys(latin).map((key) => key.length));
  const done = [];
  for (let spellings = [["", 0]]; spellings.length; ) {
    const longer = [];
    for (const [text, at] of spellings) {
      if (at === word.length) done.push(text);
      for (let length = Math.min(longest, word.length - at); length > 0; length--) {
        const key = word.slice(at, at + length);
        const letters = Object.hasOwn(latin, key) ? latin[key].split(" ") : [];
        for (const each of letters) longer.push([text + each, at + length]);
      }
    }
    spellings = longer.slice(0, mostSpellings);
  }
  return done;
}
