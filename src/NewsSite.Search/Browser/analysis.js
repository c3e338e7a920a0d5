// Turns text into index terms in the same steps as TextAnalyzer.cs: split, normalise, repair, fold, stem.
import { createStemmer } from "./stemming.js";

export const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*/gu;
const marks = /[\p{M}\p{Cf}]/gu;
const cyrillic = /[\u0400-\u052f]/;
const latin = /[A-Za-z\u00c0-\u024f]/;
const longestWord = 40;

/** Returns the analyser of a language. `data` is its search.json. */
export function createAnalyzer(data) {
  const folding = new Map(Object.entries(data.folding));
  const homoglyphs = new Map(Array.from(data.homoglyphs.letters, (letter, i) => [letter, data.homoglyphs.meant[i]]));
  const stopWords = new Set(data.stopWords.split(" "));
  // The alphabet that the language is written in.
  const own = /[a-z]/i.test(data.letters) ? latin : cyrillic;
  const stems = createStemmer(data.stemming);
  const terms = new Map();
  return { analyze, word, term: (raw) => word(raw).term, termOf, fold };

  /** Returns the words of a text with their terms and positions. Stop words have an empty term. */
  function analyze(text) {
    return Array.from(text.matchAll(wordPattern), (match) => {
      return { ...word(match[0]), start: match.index, length: match[0].length };
    });
  }

  /**
   * Returns a word's plain and folded form, term, spelling and light stem, and the other forms its term may have had.
   * Caches them.
   */
  function word(raw) {
    let found = terms.get(raw);
    if (!found) {
      const plain = normalise(raw);
      const folded = fold(plain);
      const { light, stem, readings } = stems(folded);
      const isStopWord = stopWords.has(folded);
      found = { plain, folded, light, term: isStopWord ? "" : stem, spelling: spelling(plain, light), readings };
      // Limit the cache: a page may stay open all day.
      if (terms.size > 5000) terms.clear();
      terms.set(raw, found);
    }
    return found;
  }

  /** Returns the term of a text that consists of folded letters. Caches nothing. */
  function termOf(folded) {
    return stopWords.has(folded) ? "" : stems(folded).stem;
  }

  function fold(text) {
    return Array.from(text, (letter) => folding.get(letter) ?? letter).join("");
  }

  function normalise(raw) {
    const repaired = repair(raw.normalize("NFC").replace(marks, ""));
    const lower = lowerCase(repaired);
    const cut = lower.slice(0, longestWord);
    return cut !== lower && /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
  }

  /** Replaces homoglyphs of other alphabets in a word of the language's own. */
  function repair(word) {
    if (!own.test(word)) return word;
    const letters = Array.from(word);
    const all = letters.every((letter) => homoglyphs.has(letter) || own.test(letter) || /\p{N}/u.test(letter));
    return all ? letters.map((letter) => homoglyphs.get(letter) ?? letter).join("") : word;
  }

  /** Returns the light stem with the letters that folding replaced: «көлгө» has «кол» and the spelling «көл». */
  function spelling(plain, light) {
    const typed = (letter, i) => (i < plain.length && data.distinctive.includes(plain[i]) ? plain[i] : letter);
    return light.split("").map(typed).join("");
  }
}

/**
 * Converts to lower case, character by character: JavaScript would lower Σ by its neighbours and İ to two characters.
 * Covers Latin, Greek, Cyrillic and Armenian, where the case mappings of Unicode no longer change.
 */
export function lowerCase(text) {
  const simple = text.replace(/Σ/g, "σ").replace(/İ/g, "i");
  return simple.replace(/[\0-\u058f\u1e00-\u1fff]+/g, (letters) => letters.toLowerCase());
}
