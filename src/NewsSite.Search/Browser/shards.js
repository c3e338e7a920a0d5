// Reads shards of a part of the index: postings and positions of a range of terms. TermFiles.cs and TermEncoder.cs write
// them. Documents are counted from the part's first.
import { PackedReader, readJson, unseal } from "./files.js";

export function createShards(files, { terms, positions }, fieldCount) {
  const starts = terms.starts.split(" ");
  const hashes = terms.files.split(" ");
  return { shardOf, find, namesNear, positionsOf };

  function shardOf(term) {
    return placeIn(starts, term);
  }

  /** Returns a term's postings, or undefined if no document of the part has it. */
  async function find(term) {
    if (!terms.starts) return undefined;
    const entry = (await shard(shardOf(term))).get(term);
    if (entry && !entry.fields) Object.assign(entry, readPostings(entry.bytes));
    return entry;
  }

  /** Returns the terms of the shard that may hold a term, sorted. */
  async function namesNear(term) {
    return terms.starts ? [...(await shard(shardOf(term))).keys()] : [];
  }

  function shard(number) {
    return files.get(`terms-${hashes[number]}.bin`, readShard);
  }

  function readShard(bytes) {
    const reader = unseal("t", bytes);
    const names = reader.text().split(" ");
    const postings = reader.parts(names.length);
    return new Map(names.map((term, place) => [term, { term, place, bytes: postings[place] }]));
  }

  /** Reads the documents and counts of each field, and the documents of each spelling, if there are several. */
  function readPostings(bytes) {
    const reader = new PackedReader(bytes);
    const fields = [];
    for (let field = 0; field < fieldCount; field++) {
      const length = reader.varint();
      const documents = [];
      const counts = [];
      const lowBits = length && reader.byte();
      for (let previous = -1; documents.length < length; ) {
        previous += reader.rice(lowBits) + 1;
        documents.push(previous);
        counts.push(reader.rice(0) + 1);
      }
      reader.endBits();
      fields.push({ documents, counts });
    }
    const spellings = new Map();
    while (reader.at < bytes.length) spellings.set(reader.text(), reader.ascending(reader.varint()));
    return { fields, spellings };
  }

  /** Returns, for each field, the positions of a term in each document that has it. */
  async function positionsOf(entry) {
    const list = await files.get(`positions-list-${positions}.json`, readJson);
    const number = shardOf(entry.term);
    const hash = list.files.split(" ")[Math.floor(number / list.size)];
    const all = await files.get(`positions-${hash}.bin`, (bytes) => {
      const reader = unseal("p", bytes);
      const shards = [];
      while (reader.at < reader.bytes.length) shards.push(reader.parts(reader.varint()));
      return shards;
    });
    const reader = new PackedReader(all[number % list.size][entry.place]);
    return entry.fields.map(({ documents }) => {
      const found = new Map();
      if (!documents.length) return found;
      const lowBits = reader.byte();
      for (const document of documents) {
        const places = new Int32Array(reader.rice(0) + 1);
        for (let i = 0, previous = -1; i < places.length; i++) places[i] = previous += reader.rice(lowBits) + 1;
        found.set(document, places);
      }
      reader.endBits();
      return found;
    });
  }
}

/** Returns the index of the last ascending start that is not above a text. */
export function placeIn(starts, text) {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= text) low = middle;
    else high = middle;
  }
  return low;
}
