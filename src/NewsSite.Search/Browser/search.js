// The index's reader. SearchIndex.cs answers the same queries in the same way on the command line.
import { createAnalyzer } from "./analysis.js";
import { narrow, readAttributes } from "./attributes.js";
import { createFiles, readJson, SearchError } from "./files.js";
import { documentsWith } from "./phrases.js";
import { parseQuery } from "./query.js";
import { best, rank } from "./ranking.js";
import { rewritings } from "./rewriting.js";
import { createTerms } from "./terms.js";
import { createVocabulary } from "./vocabulary.js";

const shortestPrefix = 3;
// So little that a word that only begins like the fragment ranks below the word itself.
const prefixBoost = 0.1;
const mostExpansions = 8;
// The beginning of a word may be the beginning of many; what is typed fetches no more shards than these.
const mostShards = 2;

export { SearchError };

/** A search over the index with this manifest. Nothing is fetched before the first call. Tests replace `fetch`. */
export function createSearch(manifestUrl, fetch = (...request) => globalThis.fetch(...request)) {
  const files = createFiles(new URL(manifestUrl, globalThis.document?.baseURI), fetch);
  let opened;
  return { prepare, search, analyze: async (text) => (await prepare()).analyzer.analyze(text) };

  /** Fetches what every search needs: to be called when the reader turns to the search field. */
  function prepare() {
    if (!opened) {
      opened = openIndex(files);
      opened.catch(() => (opened = undefined));
    }
    return opened;
  }

  /**
   * Answers a query. `sort` is "best" or "newest"; `year` a number; `topic` an id; `limit` how many results to describe;
   * `asTyped` looks for nothing else where nothing is found.
   * Rejects with a SearchError.
   */
  async function search(text, options = {}) {
    try {
      return await answer(await prepare(), text, options);
    } catch (error) {
      // A file is gone where a newer index has been published since the manifest was read.
      if (error.kind !== "missing") throw error;
      files.clear();
      opened = undefined;
      return answer(await prepare(), text, options);
    }
  }
}

async function openIndex(files) {
  const manifest = await files.manifest();
  const data = await files.get(manifest.analysis, readJson);
  return {
    manifest,
    data,
    analyzer: createAnalyzer(data),
    terms: createTerms(files, manifest),
    vocabulary: createVocabulary(files, manifest),
    attributes: () => files.get(manifest.attributes, (bytes) => readAttributes(bytes, manifest)),
    describe: (document) => describe(files, manifest, document),
  };
}

async function answer(index, text, { sort = "best", year, topic, limit = 10, asTyped = false }) {
  const counted = limit > 0 || year != null || topic != null ? index.attributes() : undefined;
  // Awaited below; if a term's file fails first, this failure is not to be reported as unhandled.
  counted?.catch(() => {});
  const query = parseQuery(text, index.analyzer);
  let found = await find(index, query, new Map());
  let instead;
  if (!found.documents.length && !asTyped) {
    for await (const rewriting of rewritings(query, index)) {
      const other = await find(index, parseQuery(rewriting.text, index.analyzer), rewriting.alternatives);
      if (!other.documents.length) continue;
      found = other;
      instead = { kind: rewriting.kind, query: rewriting.text };
      break;
    }
  }
  const attributes = await counted;
  const narrowed = attributes ? narrow(found.documents, attributes, { year, topic }) : found;
  const { documents, years = [], topics = [] } = narrowed;
  const shown = sort === "newest" ? documents.sort().subarray(0, limit) : bestExactFirst(documents, found, limit);
  const results = await Promise.all(
    Array.from(shown, async (document) => {
      const topics = attributes.sets[attributes.setOf[document]];
      return { ...(await index.describe(document)), topics, score: found.scores[document] };
    }),
  );
  const { terms } = found;
  const highlight = (passage) => index.analyzer.analyze(passage).filter(({ term }) => terms.has(term));
  return { total: documents.length, results, years, topics, instead, ignored: query.ignored, terms, highlight };
}

/** Ranks what a query asks for; `alternatives` are terms to take together with a term. */
async function find({ manifest, terms, vocabulary }, query, alternatives) {
  const entriesOf = async (names) => (await Promise.all(names.map(terms.find))).filter(Boolean);
  const [words, begun, excluded, ...phrases] = await Promise.all([
    Promise.all(query.words.map(({ term }) => entriesOf(alternatives.get(term) ?? [term]))),
    entriesOf(await expansions(query.fragment, terms, vocabulary)),
    entriesOf(query.excluded.map(({ term }) => term)),
    ...query.phrases.map((phrase) => documentsWith(phrase, terms)),
  ]);
  const clauses = words.map((entries) => ({ entries, boost: 1 }));
  // Also where it is empty: a query of stop words asks for something, and finds nothing.
  if (query.fragment || query.ignored.length) clauses.push({ entries: begun, boost: prefixBoost });
  const asked = clauses.flatMap(({ entries }) => entries);
  if (query.excluded.length) clauses.push({ entries: excluded, excluded: true });
  const { documents, scores } = rank(clauses, manifest.documents, manifest.fields.length);
  const kept = phrases.length
    ? documents.filter((document) => phrases.every((phrase) => phrase.has(document)))
    : documents;
  // Of a word that is typed with distinctive letters, longer words are no exact spelling.
  const { term, spelling } = query.fragment ?? {};
  const exact = words.flat().concat(term === spelling ? begun : []);
  const spelled = exactlySpelled(query.words, exact);
  return { documents: kept, scores, spelled, terms: new Set(asked.map(({ term }) => term)) };
}

/** Terms that begin like an unfinished word: the commonest, of few shards. */
async function expansions(fragment, terms, vocabulary) {
  if (!fragment || fragment.folded.length < shortestPrefix) return [];
  const shards = new Set(fragment.term ? [terms.shardOf(fragment.term)] : []);
  // Most are in the shard that the word itself is in: then the vocabulary need not be fetched.
  const near = fragment.term && (await terms.withPrefix(fragment.folded, terms.shardOf(fragment.term)));
  const begun = near || (await vocabulary.withPrefix(fragment.folded));
  begun.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
  const taken = begun.filter(({ term }) => {
    const shard = terms.shardOf(term);
    return term !== fragment.term && (shards.has(shard) || shards.size < mostShards) && shards.add(shard);
  });
  return taken.slice(0, mostExpansions).map(({ term }) => term);
}

/**
 * The documents with a word as it was typed, with letters that folding takes away; undefined where that makes no
 * difference.
 */
function exactlySpelled(words, entries) {
  const typed = new Map(words.map(({ term, spelling }) => [term, spelling]));
  const asTyped = ({ term, spellings }) => {
    const spelling = typed.get(term);
    return spelling !== term && spellings.get(spelling);
  };
  if (!entries.some(asTyped)) return undefined;
  const spelled = new Set();
  for (const entry of entries) {
    const only = asTyped(entry);
    for (const list of only ? [only] : entry.fields.map((field) => field.documents))
      for (const each of list) spelled.add(each);
  }
  return spelled;
}

/** A step after the ranking: documents that have a word only in another spelling come after the rest. «көл» finds «кол» too. */
function bestExactFirst(documents, { scores, spelled }, count) {
  if (!spelled) return best(documents, scores, count);
  const first = best(
    documents.filter((each) => spelled.has(each)),
    scores,
    count,
  );
  return first.concat(
    best(
      documents.filter((each) => !spelled.has(each)),
      scores,
      count - first.length,
    ),
  );
}

/** What a result shows, from its block. Blocks are counted from the oldest document. */
async function describe(files, { documents, blocks }, document) {
  const age = documents - 1 - document;
  const block = Math.floor(age / blocks.size);
  const name = `${blocks.files[Math.floor(block / blocks.group)]}${block}.json`;
  const [url, title, date, summary] = await files
    .get(name, (bytes) => readJson(bytes))
    .then((all) => all[age % blocks.size]);
  return { url, title, date, summary };
}
