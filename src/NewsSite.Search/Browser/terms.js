// Finds terms in all parts of the index, and scores their documents as lunr.js 2.3.9 does. Mirrors TermReader.cs.
import { once } from "./files.js";
import { createShards } from "./shards.js";

const k1 = 1.2;
const b = 0.75;

/** `attributes` returns a promise of what attributes.js reads. */
export function createTerms(files, manifest, attributes) {
  const { documents: count, fields, boosts } = manifest;
  const parts = manifest.parts.map((part) => createShards(files, part, fields.length));
  const firsts = [0];
  for (const { documents } of manifest.parts) firsts.push(firsts.at(-1) + documents);
  const averages = fields.map(
    (_, field) => manifest.parts.reduce((sum, { lengths }) => sum + lengths[field], 0) / count,
  );
  const known = new Map();
  const near = new Map();
  // The first part has the most shards.
  return { shardOf: (term) => parts[0].shardOf(term), find, score, namesNear, withPrefix, positions };

  /** Returns a term's postings, without scores yet, or undefined if no document has it. */
  async function find(term) {
    const own = await Promise.all(parts.map((part) => part.find(term)));
    if (!own.some(Boolean)) return;
    if (!known.has(term)) {
      known.set(term, { term, own, fields: fields.map((_, i) => joined(own, i)), spellings: spellingsIn(term, own) });
    }
    return known.get(term);
  }

  /** Returns a field's documents in all parts, and their counts. */
  function joined(own, field) {
    const documents = [];
    const counts = [];
    for (const [part, each] of own.entries()) {
      each?.fields[field].documents.forEach((document, i) => {
        documents.push(firsts[part] + document);
        counts.push(each.fields[field].counts[i]);
      });
    }
    return { documents, counts, boost: boosts[field] };
  }

  /** Gives the documents of a term their scores, which need the lengths of all. */
  async function score({ own, fields }) {
    if (!own || fields[0].scores) return;
    const { lengths } = await attributes();
    const frequency = fields.reduce((sum, { documents }) => sum + documents.length, 0);
    const rarity = Math.log(1 + Math.abs((count - frequency + 0.5) / (frequency + 0.5)));
    for (const [field, each] of fields.entries()) {
      each.scores = each.documents.map((document, i) => {
        const share = k1 * (1 - b + b * (lengths[document][field] / averages[field]));
        // The operations of lunr.js, in its order, give its scores to the last bit.
        const score = ((rarity * ((k1 + 1) * each.counts[i])) / (share + each.counts[i])) * boosts[field];
        return Math.round(score * 1000) / 1000;
      });
    }
  }

  /** Returns the documents of each spelling, in no order; none if the only one is the term itself. */
  function spellingsIn(term, own) {
    const found = new Map();
    if (!own.some((each) => each?.spellings.size)) return found;
    for (const [part, each] of own.entries()) {
      if (!each) continue;
      const all = () => each.fields.flatMap(({ documents }) => documents);
      for (const [spelling, documents] of each.spellings.size ? each.spellings : [[term, all()]]) {
        found.set(spelling, [...(found.get(spelling) ?? []), ...Array.from(documents, (each) => firsts[part] + each)]);
      }
    }
    return found;
  }

  /** Returns the terms of the shards that may hold a term, sorted. */
  function namesNear(term) {
    return once(near, parts.map((part) => part.shardOf(term)).join(" "), async () => {
      const names = await Promise.all(parts.map((part) => part.namesNear(term)));
      return [...new Set(names.flat())].sort();
    });
  }

  /** Returns all terms with a prefix and their frequencies, or undefined if they are not all in the prefix's shards. */
  async function withPrefix(prefix) {
    const found = new Map();
    for (const part of parts) {
      if (part.shardOf(prefix) !== part.shardOf(`${prefix}\uffff`)) return;
      for (const term of await part.namesNear(prefix)) {
        if (!term.startsWith(prefix)) continue;
        const { fields } = await part.find(term);
        const frequency = fields.reduce((sum, { documents }) => sum + documents.length, 0);
        // Rounded as in the vocabulary.
        found.set(term, (found.get(term) ?? 0) + 2 ** (31 - Math.clz32(frequency)));
      }
    }
    return Array.from(found, ([term, weight]) => ({ term, weight }));
  }

  /** Returns, for each field, the positions of a term in each document that has it. */
  async function positions({ own }) {
    const found = fields.map(() => new Map());
    await Promise.all(
      own.map(async (entry, part) => {
        for (const [field, documents] of entry ? (await parts[part].positionsOf(entry)).entries() : []) {
          for (const [document, places] of documents) found[field].set(firsts[part] + document, places);
        }
      }),
    );
    return found;
  }
}
