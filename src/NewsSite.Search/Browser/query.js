// Parses a reader's query. Every text is valid. Mirrors ParsedQuery.cs.

const mostWords = 32;
const mostPhrases = 8;
// JavaScript counts U+FEFF as white space, but it is invisible and belongs to the word around it.
const piece = /([-−]?)(?:["“”„«]([^"“”„«»]*)["“”»]|((?:[^\s"“”„«»]|\ufeff)+))/gu;

// «1 -класс» excludes nothing.
const numberBefore = /(^|\s)[0-9]{1,2}\s+$/;

/**
 * Returns the words to find, the words to exclude and the phrases. Each word is analysed and keeps its text as `raw`.
 * `fragment` is the last word if it may be unfinished. `ignored` are the stop words.
 */
export function parseQuery(text, analyzer) {
  const query = { words: [], ignored: [], excluded: [], phrases: [], fragment: undefined };
  const unfinished = /[\p{L}\p{N}\p{M}\p{Cf}]$/u.test(text);
  for (const { 1: sign, 2: phrase, 3: plain, index } of text.matchAll(piece)) {
    const part = phrase ?? plain;
    const minus = sign && !numberBefore.test(text.slice(0, index));
    const words = analyzer
      .analyze(part)
      .map((word) => ({ ...word, raw: part.slice(word.start, word.start + word.length) }));
    if (minus) query.excluded.push(...words);
    else query.words.push(...words);
    query.fragment = unfinished && !minus && phrase === undefined ? words.at(-1) : undefined;
    if (!minus && words.filter(({ term }) => term).length > 1 && phrase) query.phrases.push(words.slice(0, mostWords));
  }
  linkNeighbours(query.words.filter(({ term }) => term));
  query.ignored = query.words.filter(({ term }) => !term).map(({ raw }) => raw);
  query.words = distinct(query.words);
  query.excluded = distinct(query.excluded);
  query.phrases = query.phrases.slice(0, mostPhrases);
  return query;
}

/** Tells each word the terms before and after it. */
function linkNeighbours(words) {
  for (const [i, word] of words.entries()) {
    word.previous = words[i - 1]?.term;
    word.next = words[i + 1]?.term;
  }
}

/** Removes stop words and repetitions, and words beyond the limit. */
function distinct(words) {
  const terms = new Set();
  return words.filter(({ term }) => term && !terms.has(term) && terms.size < mostWords && terms.add(term));
}
