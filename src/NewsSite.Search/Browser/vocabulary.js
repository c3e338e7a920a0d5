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

  async function withPrefix({ words }, prefix) {
    const { starts } = words;
    const found = [];
    for (let i = placeIn(starts, prefix); i < starts.length; i++) {
      if (starts[i] > prefix && !starts[i].startsWith(prefix)) break;
      found.push(...[...(await block(words, i))].filter(([term]) => term.startsWith(prefix)));
    }
    return found;
  }

  async function among({ words, endings }, texts, like) {
    const places = texts.map((term) => {
      const backward = sharedStart(term, like) * 2 < term.length;
      const key = backward ? Array.from(term).reverse().join("") : term;
      const list = backward ? endings : words;
      return { term, key, list, number: placeIn(list.starts, key) };
    });
    const blocks = new Map([words, endings].map((list) => [list, new Map()]));
    // Hundreds of texts are in a few blocks: each is waited for once.
    for (const { list, number } of places) {
      const wanted = blocks.get(list);
      if (!wanted.has(number)) wanted.set(number, block(list, number));
    }
    for (const wanted of blocks.values()) {
      for (const [number, terms] of wanted) wanted.set(number, await terms);
    }
    return places
      .map(({ term, key, list, number }) => [term, blocks.get(list).get(number).get(key)])
      .filter(([, weight]) => weight);
  }

  function block({ stem, starts, hashes }, number) {
    if (!starts[0] && starts.length === 1 && !hashes[0]) return Promise.resolve(new Map());
    return files.get(`${stem}-${hashes[number]}.json`, (bytes) => {
      const [terms, ...levels] = readJson(bytes);
      return new Map(terms.split(" ").map((term, i) => [term, 2 ** levels[i]]));
    });
  }
}

function listOf(stem, { starts, files }) {
  return { stem, starts: starts.split(" "), hashes: files.split(" ") };
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
