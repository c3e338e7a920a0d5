// Reads the vocabulary: terms without postings, in blocks sorted by prefix and by ending. VocabularyFiles.cs writes it.
import { readJson } from "./files.js";
import { placeIn } from "./terms.js";

export function createVocabulary(files, manifest) {
  return { withPrefix, among };

  /** Returns all terms with a prefix and their frequencies. */
  async function withPrefix(prefix) {
    const starts = manifest.words.starts.split(" ");
    const found = [];
    for (let i = placeIn(starts, prefix); i < starts.length; i++) {
      if (starts[i] > prefix && !starts[i].startsWith(prefix)) break;
      for (const [term, weight] of await block(manifest.words, i)) {
        if (term.startsWith(prefix)) found.push({ term, weight });
      }
    }
    return found;
  }

  /**
   * Returns the texts that are terms. All resemble one word, so they share its beginning or its end. Each is looked up
   * in the list where its block is likely shared with the others.
   */
  async function among(texts, like) {
    const found = await Promise.all(
      texts.map(async (term) => {
        const backward = sharedStart(term, like) * 2 < term.length;
        const list = backward ? manifest.endings : manifest.words;
        const key = backward ? Array.from(term).reverse().join("") : term;
        const terms = await block(list, placeIn(list.starts.split(" "), key));
        return { term, weight: terms.get(key) };
      }),
    );
    return found.filter(({ weight }) => weight);
  }

  function block(list, number) {
    if (!list.starts) return new Map();
    return files.get(`${list.files}${number}.json`, (bytes) => {
      const [terms, ...weights] = readJson(bytes);
      return new Map(terms.split(" ").map((term, i) => [term, weights[i]]));
    });
  }
}

function sharedStart(a, b) {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** Returns every text one edit away: a letter removed, added, replaced, or swapped with the next. */
export function edits(word, letters) {
  const found = new Set();
  for (let i = 0; i <= word.length; i++) {
    const before = word.slice(0, i);
    const after = word.slice(i + 1);
    if (i < word.length) found.add(before + after);
    if (i + 1 < word.length) found.add(before + word[i + 1] + word[i] + word.slice(i + 2));
    for (const letter of letters) {
      found.add(before + letter + word.slice(i));
      if (i < word.length) found.add(before + letter + after);
    }
  }
  found.delete(word);
  found.delete("");
  return [...found];
}
