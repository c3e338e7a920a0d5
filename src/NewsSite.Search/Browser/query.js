// What a reader's text asks for. Any text is a query. Query.cs is the twin.

const mostWords = 32;
const mostPhrases = 8;
// U+FEFF is white space to JavaScript, but invisible: it belongs to the word it stands in.
const piece = /([-−]?)(?:["“”„«]([^"“”„«»]*)["“”»]|((?:[^\s"“”„«»]|\ufeff)+))/gu;

/**
 * Words to find, words to exclude and phrases, as analysed words with the text they were `raw`. `fragment` is the last
 * word if it may be unfinished; `ignored` are stop words.
 */
export function parseQuery(text, analyzer) {
  const query = { text, words: [], ignored: [], excluded: [], phrases: [], fragment: undefined };
  const unfinished = /[\p{L}\p{N}\p{M}\p{Cf}]$/u.test(text);
  for (const [, minus, phrase, plain] of text.matchAll(piece)) {
    const part = phrase ?? plain;
    const words = analyzer
      .analyze(part)
      .map((word) => ({ ...word, raw: part.slice(word.start, word.start + word.length) }));
    if (minus) query.excluded.push(...words);
    else query.words.push(...words);
    query.fragment = unfinished && !minus && phrase === undefined ? words.at(-1) : undefined;
    if (!minus && words.filter(({ term }) => term).length > 1 && phrase) query.phrases.push(words.slice(0, mostWords));
  }
  query.ignored = query.words.filter(({ term }) => !term).map(({ raw }) => raw);
  query.words = distinct(query.words);
  query.excluded = distinct(query.excluded);
  query.phrases = query.phrases.slice(0, mostPhrases);
  return query;
}

/** Without stop words and repetitions, and no more than a query can mean. */
function distinct(words) {
  const terms = new Set();
  return words.filter(({ term }) => term && !terms.has(term) && terms.size < mostWords && terms.add(term));
}
