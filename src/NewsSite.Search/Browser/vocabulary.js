// Reads the vocabulary: terms without postings, in blocks sorted by prefix and by ending. VocabularyFiles.cs writes it.
import { readJson } from "./files.js";
import { placeIn } from "./shards.js";

export function createVocabulary(files, manifest) {
  const parts = manifest.parts.map(({ words, endings }) => {
    return { words: listOf("words", words), endings: listOf("endings", endings) };
  });
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

  async function withPrefix({ words: { starts, names } }, prefix) {
    const found = [];
    for (let i = placeIn(starts, prefix); i < starts.length; i++) {
      if (starts[i] > prefix && !starts[i].startsWith(prefix)) break;
      found.push(...[...(await block(files, names[i]))].filter(([term]) => term.startsWith(prefix)));
    }
    return found;
  }

  async function among({ words, endings }, texts, like) {
    const places = texts.map((term) => {
      const backward = sharedStart(term, like) * 2 < term.length;
      const key = backward ? [...term].reverse().join("") : term;
      const list = backward ? endings : words;
      return { term, key, name: list.names[placeIn(list.starts, key)] };
    });
    // Hundreds of texts are in a few blocks: each is waited for once.
    const names = [...new Set(places.map(({ name }) => name))];
    const blocks = new Map(await Promise.all(names.map(async (name) => [name, await block(files, name)])));
    return places.map(({ term, key, name }) => [term, blocks.get(name).get(key)]).filter(([, weight]) => weight);
  }
}

/** Returns true if a list of words, as other languages know it, has a term. */
export async function hasTerm(files, { parts }, term) {
  const found = parts.map(async ({ words }) => {
    const { starts, names } = listOf("words", words);
    return (await block(files, names[placeIn(starts, term)])).has(term);
  });
  return (await Promise.all(found)).some(Boolean);
}

/** Returns the terms of a block and their frequencies. An empty list has no block. */
function block(files, name) {
  if (!name) return new Map();
  return files.get(name, (bytes) => {
    const [terms, ...levels] = readJson(bytes);
    const weights = new Map();
    for (const [i, term] of terms.split(" ").entries()) weights.set(term, 2 ** levels[i]);
    return weights;
  });
}

function listOf(stem, { starts, files }) {
  return { starts: starts.split(" "), names: files ? files.split(" ").map((hash) => `${stem}-${hash}.json`) : [] };
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
