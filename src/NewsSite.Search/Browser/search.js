// Reads the index. SearchIndex.cs answers the same queries in the same way on the command line.
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
// Low enough that a longer word ranks below the fragment itself.
const prefixBoost = 0.1;
const mostExpansions = 8;
// Maximum number of shards to fetch: many words may begin with what is typed.
const mostShards = 2;

export { SearchError };

/** Returns a search over the index with this manifest. Fetches nothing before the first call. Tests replace `fetch`. */
export function createSearch(manifestUrl, fetch = (...request) => globalThis.fetch(...request)) {
  const files = createFiles(new URL(manifestUrl, globalThis.document?.baseURI), fetch);
  let opened;
  return { prepare, search, analyze: async (text) => (await prepare()).analyzer.analyze(text) };

  /** Fetches the files that every search needs. Called when the search field gets the focus. */
  function prepare() {
    if (!opened) {
      opened = openIndex(files);
      opened.catch(() => (opened = undefined));
    }
    return opened;
  }

  /**
   * Answers a query. `sort` is "best" or "newest", `year` a number, `topic` an id, `limit` the number of results to
   * describe. `asTyped` disables rewriting if nothing is found. Rejects with a SearchError.
   */
  async function search(text, options = {}) {
    try {
      return await answer(await prepare(), text, options);
    } catch (error) {
      // A missing file may mean that a newer index was published since the manifest was read.
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
  // Awaited below. If a term's file fails first, this failure must not be reported as unhandled.
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

/** Ranks the documents for a query. `alternatives` are terms to search in place of a term. */
async function find({ manifest, terms, vocabulary }, query, alternatives) {
  const entriesOf = async (names) => (await Promise.all(names.map(terms.find))).filter(Boolean);
  const [words, begun, excluded, ...phrases] = await Promise.all([
    Promise.all(query.words.map(({ term }) => entriesOf(alternatives.get(term) ?? [term]))),
    entriesOf(await expansions(query.fragment, terms, vocabulary)),
    entriesOf(query.excluded.map(({ term }) => term)),
    ...query.phrases.map((phrase) => documentsWith(phrase, terms)),
  ]);
  const clauses = words.map((entries) => ({ entries, boost: 1 }));
  // Add the clause even if it is empty: a query of stop words must find nothing, not everything.
  if (query.fragment || query.ignored.length) clauses.push({ entries: begun, boost: prefixBoost });
  const asked = clauses.flatMap(({ entries }) => entries);
  if (query.excluded.length) clauses.push({ entries: excluded, excluded: true });
  const { documents, scores } = rank(clauses, manifest.documents, manifest.fields.length);
  const kept = phrases.length
    ? documents.filter((document) => phrases.every((phrase) => phrase.has(document)))
    : documents;
  // If the fragment has distinctive letters, longer words are not exact spellings of it.
  const { term, spelling } = query.fragment ?? {};
  const exact = words.flat().concat(term === spelling ? begun : []);
  const spelled = exactlySpelled(query.words, exact);
  return { documents: kept, scores, spelled, terms: new Set(asked.map(({ term }) => term)) };
}

/** Returns the most common terms that begin with an unfinished word, from few shards. */
async function expansions(fragment, terms, vocabulary) {
  if (!fragment || fragment.folded.length < shortestPrefix) return [];
  const shards = new Set(fragment.term ? [terms.shardOf(fragment.term)] : []);
  // Most expansions are in the fragment's own shard. Then the vocabulary is not fetched.
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
 * Returns the documents that have a word exactly as typed, with letters that folding replaces, or undefined if that
 * makes no difference.
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

/** Returns the best documents. Those with other spellings only come last: «көл» finds «кол» too, but below. */
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

/** Returns the texts of a result from its block. Blocks are numbered from the oldest document. */
async function describe(files, { documents, blocks }, document) {
  const age = documents - 1 - document;
  const block = Math.floor(age / blocks.size);
  const name = `${blocks.files[Math.floor(block / blocks.group)]}${block}.json`;
  const [url, title, date, summary] = await files
    .get(name, (bytes) => readJson(bytes))
    .then((all) => all[age % blocks.size]);
  return { url, title, date, summary };
}
