// Reads the index. SearchIndex.cs answers the same queries in the same way on the command line.
import { createAnalyzer } from "./analysis.js";
import { narrow, readAttributes } from "./attributes.js";
import { createFiles, inTime, once, readJson, SearchError } from "./files.js";
import { documentsWith } from "./phrases.js";
import { parseQuery } from "./query.js";
import { best, rank } from "./ranking.js";
import { readingOf, readingsOf } from "./readings.js";
import { alternativesOf, inOtherLayout, replaceWords } from "./rewriting.js";
import { createSynonyms } from "./synonyms.js";
import { createTerms } from "./terms.js";
import { createTopicNames } from "./topics.js";
import { createVocabulary, hasTerm } from "./vocabulary.js";

const shortestPrefix = 3;
// Low enough that a longer word ranks below the fragment itself.
const prefixWeight = 0.1;
const alternativeWeight = 0.7;
const mostExpansions = 8;
// Maximum number of shards to fetch: many words may begin with what is typed.
const mostShards = 2;
const shortNumber = /^[0-9]{1,2}$/;
const filesBy = new WeakMap();
const pageFetch = (...request) => globalThis.fetch(...request);
const rawOf = ({ raw }) => raw;

export { SearchError };

/** Returns a search over the index with this manifest. Fetches nothing before the first call. Tests replace `fetch`. */
export function createSearch(manifestUrl, fetch = pageFetch) {
  const url = new URL(manifestUrl, globalThis.document?.baseURI);
  const files = filesIn(url, fetch);
  const opened = new Map();
  return { prepare, search, offer };

  /** Fetches the files that every search needs. Called when the search field gets the focus. */
  function prepare() {
    return once(opened, "", async () => {
      const index = await openIndex(files, await files.manifest(url.href));
      return { ...index, isKnownElsewhere: isKnownIn(index.manifest.others) };
    });
  }

  /**
   * Answers a query. `sort` is "best" or "newest", `year` a number, `topics` a list of ids, `limit` the number of
   * results to describe. `asTyped` disables reading unknown words in another way. `typing` says that the last word may
   * get more letters: it is no typo yet, nor missing. Rejects with a SearchError.
   */
  function search(text, options = {}) {
    return latest((index) => answer(index, text, options));
  }

  /**
   * Counts what is found as typed, and describes the best results by their counterparts in other languages only: this is
   * for readers of those. The lengths of documents do not count, which are many bytes.
   */
  function offer(text, limit) {
    return latest((index) => counterpartsOf(index, text, limit));
  }

  async function latest(act) {
    try {
      return await act(await prepare());
    } catch (error) {
      const isReported = error instanceof SearchError;
      if (isReported && error.kind !== "missing") throw error;
      files.clear();
      opened.clear();
      // Each file was read, but they do not fit together.
      if (!isReported) throw new SearchError("damaged", url.href, error);
      // A missing file may mean that a newer index was published since the manifest was read.
      return act(await prepare());
    }
  }

  /**
   * Returns a function that resolves to true for a word that another language's index has. A failure is no answer, and
   * this language's results do not wait long for one.
   */
  function isKnownIn(lists) {
    return async (raw) => {
      const answers = lists.map((list) => inTime(() => has(new URL(list, url), raw), 1).catch(() => false));
      return (await Promise.all(answers)).some(Boolean);
    };
  }

  async function has(listUrl, raw) {
    const files = filesIn(listUrl, fetch);
    const list = await files.get(listUrl.href, readJson);
    const { term } = (await analysisOf(files, list)).analyzer.word(raw);
    return !term || hasTerm(files, list, term);
  }
}

/** Returns the files beside a file of an index, which all searches share that fetch in the same way. */
function filesIn(url, fetch) {
  if (!filesBy.has(fetch)) filesBy.set(fetch, new Map());
  const known = filesBy.get(fetch);
  const folder = new URL(".", url).href;
  if (!known.has(folder)) known.set(folder, createFiles(folder, fetch));
  return known.get(folder);
}

function analysisOf(files, { analysis }) {
  return files.get(analysis, (bytes) => {
    const data = readJson(bytes);
    return { data, analyzer: createAnalyzer(data) };
  });
}

async function openIndex(files, manifest) {
  const { data, analyzer } = await analysisOf(files, manifest);
  const read = new Map();
  const attributes = () => once(read, "", () => readAttributes(files, manifest));
  const terms = createTerms(files, manifest, attributes);
  return {
    files,
    manifest,
    data,
    analyzer,
    terms,
    synonymsOf: createSynonyms({ analyzer, manifest, terms }),
    topicsOf: createTopicNames({ analyzer, manifest, attributes }),
    vocabulary: createVocabulary(files, manifest),
    corrections: new Map(),
    attributes,
  };
}

async function answer(index, text, { sort = "best", year, topics: chosen = [], limit = 10, asTyped, typing }) {
  const typed = asTyped ? text : await inOtherLayout(text, index, (...word) => isKnown(index, ...word));
  const query = parseQuery(typed, index.analyzer);
  const own = await Promise.all(query.words.map(({ term }) => index.terms.find(term)));
  // Awaited below. If a term's file fails first, this failure must not be reported as unhandled.
  if (own.some(Boolean)) index.attributes().catch(() => {});
  const units = await unitsOf(query, index, asTyped, typing);
  const isFound = isNegative(query) || units.some(({ readings }) => readings.length);
  // The attributes are many bytes. Where nothing is found, they are not needed.
  const attributes = isFound ? await index.attributes() : undefined;
  await Promise.all(units.flatMap(({ readings }) => readings.map(({ entry }) => index.terms.score(entry))));
  const { documents: found, scores, unknown } = await find(index, query, units);
  const { documents, years, topics } = attributes
    ? narrow(found, attributes, { year, topics: chosen })
    : { documents: found, years: [], topics: [] };
  // Of documents without scores, the newest come first.
  const shown = best(documents, sort === "newest" ? [] : scores, limit);
  const words = units.filter(({ raw, readings }) => raw && readings.length);
  const results = await Promise.all(
    Array.from(shown, async (document) => {
      const topics = attributes.sets[attributes.setOf[document]];
      const lacks = words.filter(({ readings }) => !readings.some(({ entry }) => isIn(document, entry))).map(rawOf);
      const [url, title, date, summary] = await textsOf(document, index);
      return { url, title, date, summary, topics, score: scores[document], lacks };
    }),
  );
  const terms = new Set(units.flatMap(({ readings }) => readings.flatMap(({ entry }) => entry.terms ?? entry.term)));
  const highlight = (passage) => index.analyzer.analyze(passage).filter(({ term }) => terms.has(term));
  return {
    total: documents.length,
    results,
    years,
    topics,
    ...readingsShown(text, typed, units, best(found, scores, 1)[0]),
    missing: [...units.filter((unit) => isMissing(unit, typing)), ...unknown].map(rawOf),
    ignored: [...query.ignored, ...units.filter(({ isIgnored }) => isIgnored).map(rawOf)],
    excluded: query.excluded.filter((word) => !unknown.includes(word)).map(rawOf),
    terms,
    highlight,
    wordCount: words.length,
    wordsIn: (passage) => countIn(index.analyzer.analyze(passage), words),
  };
}

/** True for a word that no document has. Longer words that begin with it are found, but are not it. */
function isMissing({ raw, readings, isIgnored }, typing) {
  return raw && !isIgnored && readings.every(({ weak, begun }) => weak || (begun && !typing));
}

/** Returns the number of documents found as typed, and the counterparts of the best. */
async function counterpartsOf(index, text, limit) {
  const query = parseQuery(text, index.analyzer);
  const units = await unitsOf(query, index, true);
  // A number alone is in too many documents, of anything.
  const isWord = ({ plain }) => /\P{N}/u.test(plain);
  const isFound = units.some((unit) => isWord(unit) && unit.readings.length) || !units.some(isWord);
  if (!isFound) return { total: 0, counterparts: [] };
  const { documents, scores } = await find(index, query, units, true);
  const found = best(documents, scores, limit).map((document) => textsOf(document, index, "counterparts"));
  return { total: documents.length, counterparts: await Promise.all(found) };
}

/** Counts the words of a query that a text has. */
function countIn(tokens, words) {
  const terms = new Set(tokens.map(({ term }) => term));
  return words.filter(({ readings }) => readings.some(({ entry }) => terms.has(entry.term))).length;
}

function isIn(document, { fields }) {
  return fields.some(({ documents }) => documents.includes(document));
}

/** Returns the words of a query with the terms that each may mean. */
async function unitsOf(query, index, asTyped, typing) {
  const { fragment } = query;
  const begun = await expansions(fragment, index);
  const longer = await Promise.all(begun.map(index.terms.find));
  const expanded = longer.map((entry) => ({ entry, weight: prefixWeight, begun: true }));
  const otherNames = await index.synonymsOf(query.words);
  const units = await Promise.all(
    query.words.map(async (word, i) => {
      const { raw, term, plain } = word;
      const { readings, known } = await readingsOf(word, index);
      const isFragment = term === fragment?.term;
      const more = [...otherNames[i], ...(await index.topicsOf(term)), ...(isFragment ? expanded : [])];
      readings.push(...more);
      const isBegun = typing && isFragment && readings.length;
      if (known || asTyped || more.length || isBegun) return { raw, term, plain, readings };
      const { kind, words, isIgnored } = await alternativesOf(word, query.words.length === 1, index);
      const read = await Promise.all(words.map((each) => readingsAs(kind, each, index)));
      readings.unshift(...read.flat());
      return { raw, term, plain, kind, readings, isIgnored };
    }),
  );
  if (fragment && !fragment.term) units.push({ term: "", readings: expanded });
  for (const [i, { next, previous }] of query.words.entries()) {
    if (!shortNumber.test(units[i].plain)) continue;
    const others = [...units.keys()].filter((at) => at !== i && units[at].readings.length);
    const near = others.filter((at) => units[at].term === next || units[at].term === previous);
    // Beside unknown words only, it counts with any other.
    if (others.length) units[i].near = near.length ? near : others;
  }
  return units;
}

/** Returns the readings of a word that is read in place of the one typed. The first has it as `plain`. */
async function readingsAs(kind, word, index) {
  const own = word.entry ? [readingOf(word.entry, alternativeWeight, word, index)] : [];
  const readings = kind === "typo" ? own : (await readingsOf(word, index)).readings;
  readings.push(...(await index.topicsOf(word.term)));
  readings[0].plain = word.plain;
  return readings;
}

/** Ranks the documents for a query; `byFields` ranks by fields alone. `unknown` are excluded words that none has. */
async function find({ manifest, terms }, query, units, byFields) {
  const [excluded, ...phrases] = await Promise.all([
    Promise.all(query.excluded.map(({ term }) => terms.find(term))),
    ...query.phrases.map((phrase) => documentsWith(phrase, units, terms)),
  ]);
  const { documents, scores } = isNegative(query) ? all(manifest.documents) : rank(units, manifest.documents, byFields);
  const left = new Set(excluded.flatMap((entry) => entry?.fields ?? []).flatMap(({ documents }) => documents));
  const unknown = query.excluded.filter((_, i) => !excluded[i]);
  const isKept = (document) => !left.has(document) && phrases.every((phrase) => phrase.has(document));
  return { documents: left.size || phrases.length ? documents.filter(isKept) : documents, scores, unknown };
}

/** True if a query only excludes words. */
function isNegative({ words, ignored, excluded }) {
  return !words.length && !ignored.length && excluded.length > 0;
}

function all(count) {
  return { documents: [...Array(count).keys()], scores: new Float64Array(count) };
}

/**
 * Returns 1 if the index has a word, a half if it has a longer one and this may be unfinished, else 0. One that was read
 * in another layout is probably not known: the vocabulary is fewer bytes than the files of terms.
 */
async function isKnown(index, word, mayBegin, isRead) {
  const { term } = word;
  if (index.topicsOf.has(term)) return 1;
  const found = isRead ? (await index.vocabulary.among([term], term)).length : await index.terms.find(term);
  if (found) return 1;
  return mayBegin && (await expansions(word, index, isRead)).length ? 0.5 : 0;
}

/** Returns the most common terms that begin with an unfinished word, from few shards. */
async function expansions(fragment, { terms, vocabulary }, isRead) {
  if (!fragment || fragment.folded.length < shortestPrefix) return [];
  const shards = new Set(fragment.term ? [terms.shardOf(fragment.term)] : []);
  // Most expansions are in the fragment's own shard. Then the vocabulary is not fetched.
  const near = !isRead && fragment.term && (await terms.withPrefix(fragment.folded));
  const begun = near || (await vocabulary.withPrefix(fragment.folded));
  begun.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
  const taken = begun.filter(({ term }) => {
    const shard = terms.shardOf(term);
    return term !== fragment.term && (shards.has(shard) || shards.size < mostShards) && shards.add(shard);
  });
  return taken.slice(0, mostExpansions).map(({ term }) => term);
}

/**
 * Returns the query as it was read, and the words that were read differently. Of several readings of a word, the one
 * that the best document has is shown.
 */
function readingsShown(text, typed, units, document) {
  const words = units.flatMap(({ raw, kind, readings }) => {
    const read = readings.filter(({ plain }) => plain);
    const shown = read.find(({ entry }) => isIn(document, entry)) ?? read[0];
    return shown ? [{ typed: raw, read: shown.plain, kind }] : [];
  });
  if (typed === text && !words.length) return { instead: undefined, read: [] };
  const query = replaceWords(typed, new Map(words.map((word) => [word.typed, word.read])));
  return { instead: { kind: typed === text ? words[0].kind : "layout", query }, read: words };
}

/** Returns the texts of a document from its block: of a result, or its addresses and titles in other languages. */
async function textsOf(document, { files, manifest: { parts } }, kind = "documents") {
  let place = document;
  let i = 0;
  while (place >= parts[i].documents) place -= parts[i++].documents;
  const { blocks, counterparts } = parts[i];
  const list = kind === "documents" ? blocks : await files.get(`counterparts-list-${counterparts}.json`, readJson);
  const block = Math.floor(place / list.size);
  const hash = list.files.split(" ")[Math.floor(block / list.group)];
  return (await files.get(`${kind}-${hash}-${block % list.group}.json`, readJson))[place % list.size];
}
