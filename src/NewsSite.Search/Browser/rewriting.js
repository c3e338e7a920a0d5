// Rewrites a query that found nothing as typed. Mirrors Rewriting.cs.
import { lowerCase, wordPattern } from "./analysis.js";
import { edits } from "./vocabulary.js";

const shortestTypo = 4;
const mostSpellings = 256;
const mostAlternatives = 8;

/**
 * Yields rewritten queries in the order to try them. Each has a `kind`, a `text`, and the `alternatives` of ambiguous
 * terms.
 */
export async function* rewritings(query, { data, analyzer, vocabulary }) {
  const text = otherLayout(query.text, data.layout);
  if (text) yield { kind: "layout", text, alternatives: new Map() };
  yield* rewrite("latin", (word) => fromLatin(word.plain, data.latin));
  yield* rewrite("typo", (word) => (word.plain.length < shortestTypo ? [] : edits(word.plain, data.letters)));

  /** Replaces each word for which another spelling gives a known term. */
  async function* rewrite(kind, spellingsOf) {
    const replaced = new Map();
    const alternatives = new Map();
    for (const word of query.words) {
      const terms = new Map();
      for (const spelling of spellingsOf(word)) {
        const { term } = analyzer.word(spelling);
        if (term && !terms.has(term)) terms.set(term, spelling);
      }
      const [like] = kind === "latin" ? terms.keys() : [word.folded];
      const known = await vocabulary.among([...terms.keys()], like);
      known.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
      if (!known.length) continue;
      const best = known.slice(0, mostAlternatives).map(({ term }) => term);
      replaced.set(word.raw, terms.get(best[0]));
      alternatives.set(best[0], best);
    }
    if (replaced.size) {
      yield { kind, text: query.text.replace(wordPattern, (word) => replaced.get(word) ?? word), alternatives };
    }
  }
}

/** Returns the text typed with the same keys in the other keyboard layout, or undefined if it is the same. */
function otherLayout(text, { keys, letters }) {
  const lower = lowerCase(text);
  const [from, to] = /[a-z]/.test(lower) ? [keys, letters] : [letters, keys];
  const typed = Array.from(lower, (letter) => to[from.indexOf(letter)] ?? letter).join("");
  return typed === lower ? undefined : typed;
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
