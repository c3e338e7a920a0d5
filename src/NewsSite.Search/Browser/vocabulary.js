// Reads the vocabulary: terms without postings, in blocks sorted by prefix and by ending. VocabularyFiles.cs writes it.
import { readJson } from "./files.js";
import { placeIn } from "./shards.js";

export function createVocabulary(files, { parts }) {
  return {
    /** Returns all terms with a prefix and their frequencies. */
    withPrefix: (prefix) => inAll((part) => withPrefix(part, prefix)),

    /**
     * Returns the texts that are terms. All resemble one word, so they share its beginning or its end. Each is looked up
     * in the list where its block is likely shared with the others.
     */
    among: (texts, like) => inAll((part) => among(part, texts, like)),
  };

  /** Adds up the frequencies that the parts give. */
  async function inAll(find) {
    const sums = new Map();
    for (const [term, weight] of (await Promise.all(parts.map(find))).flat()) {
      sums.set(term, (sums.get(term) ?? 0) + weight);
    }
    return Array.from(sums, ([term, weight]) => ({ term, weight }));
  }

  async function withPrefix({ words }, prefix) {
    const starts = words.starts.split(" ");
    const found = [];
    for (let i = placeIn(starts, prefix); i < starts.length; i++) {
      if (starts[i] > prefix && !starts[i].startsWith(prefix)) break;
      found.push(...[...(await block("words", words, i))].filter(([term]) => term.startsWith(prefix)));
    }
    return found;
  }

  async function among({ words, endings }, texts, like) {
    const found = await Promise.all(
      texts.map(async (term) => {
        const backward = sharedStart(term, like) * 2 < term.length;
        const [stem, list] = backward ? ["endings", endings] : ["words", words];
        const key = backward ? Array.from(term).reverse().join("") : term;
        const terms = await block(stem, list, placeIn(list.starts.split(" "), key));
        return [term, terms.get(key)];
      }),
    );
    return found.filter(([, weight]) => weight);
  }

  function block(stem, { starts, files: hashes }, number) {
    if (!starts) return new Map();
    return files.get(`${stem}-${hashes.split(" ")[number]}.json`, (bytes) => {
      const [terms, ...levels] = readJson(bytes);
      return new Map(terms.split(" ").map((term, i) => [term, 2 ** levels[i]]));
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
