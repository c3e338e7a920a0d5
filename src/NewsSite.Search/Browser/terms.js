// Reads shards: postings and positions of a range of terms. TermFiles.cs and TermEncoder.cs write them.
import { PackedReader, unseal } from "./files.js";

export function createTerms(files, manifest) {
  const starts = manifest.terms.starts.split(" ");
  const fieldCount = manifest.fields.length;
  return { shardOf, find, withPrefix, positions };

  function shardOf(term) {
    return placeIn(starts, term);
  }

  /** Returns a term's postings, or undefined if no document has it. */
  async function find(term) {
    if (!manifest.terms.starts) return undefined;
    const entry = (await shard(shardOf(term))).get(term);
    if (entry && !entry.fields) Object.assign(entry, readPostings(entry.bytes));
    return entry;
  }

  /** Returns all terms with a prefix and their frequencies, or undefined if they are not all in this shard. */
  async function withPrefix(prefix, number) {
    if (!manifest.terms.starts || shardOf(prefix) !== number || shardOf(`${prefix}\uffff`) !== number) return;
    const begun = [...(await shard(number)).keys()].filter((term) => term.startsWith(prefix));
    const entries = await Promise.all(begun.map(find));
    const weight = (fields) => fields.reduce((sum, { documents }) => sum + documents.length, 0);
    return entries.map(({ term, fields }) => ({ term, weight: weight(fields) }));
  }

  function shard(number) {
    return files.get(`${manifest.terms.files}${number}.bin`, readShard);
  }

  function readShard(bytes) {
    const reader = unseal("t", bytes);
    const names = reader.text().split(" ");
    const lengths = names.map(() => reader.varint());
    return new Map(names.map((term, place) => [term, { term, place, bytes: reader.take(lengths[place]) }]));
  }

  /** Reads the documents and scores of each field, and the documents of each spelling, if there are several. */
  function readPostings(bytes) {
    const reader = new PackedReader(bytes);
    const fields = [];
    for (let field = 0; field < fieldCount; field++) {
      const documents = new Int32Array(reader.varint());
      const scores = new Float64Array(documents.length);
      if (documents.length) {
        const lowBits = reader.byte();
        const least = reader.varint();
        const scoreBits = reader.byte();
        for (let i = 0, previous = -1; i < documents.length; i++) {
          documents[i] = previous += reader.rice(lowBits) + 1;
          // Division gives exactly the double that lunr.js stores.
          scores[i] = (least + reader.bits(scoreBits)) / 1000;
        }
        reader.endBits();
      }
      fields.push({ documents, scores });
    }
    const spellings = new Map();
    while (reader.at < bytes.length) spellings.set(reader.text(), reader.ascending(reader.varint()));
    return { fields, spellings };
  }

  /** Returns, for each field, the positions of a term in each document that has it. */
  async function positions(entry) {
    const name = `${manifest.positions}${shardOf(entry.term)}.bin`;
    const all = await files.get(name, (bytes) => {
      const reader = unseal("p", bytes);
      const lengths = Array.from({ length: reader.varint() }, () => reader.varint());
      return lengths.map((length) => reader.take(length));
    });
    const reader = new PackedReader(all[entry.place]);
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
