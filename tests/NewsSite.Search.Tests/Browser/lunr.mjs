// Runs queries through the real lunr.js on lunr.json and through search.js's ranking on the shards, and writes every
// difference in documents, order or scores. Also builds the index with lunr.js's own Builder and compares the scores.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { createAnalyzer } from "./analysis.js";
import { createFiles, readJson } from "./files.js";
import { fetchFrom, manifestUrl } from "./index-folder.mjs";
import { best, rank } from "./ranking.js";
import { createTerms } from "./terms.js";
import { createVocabulary, edits } from "./vocabulary.js";

const [, , nodeModules, folder, queriesFile, textsFile] = process.argv;
const lunr = createRequire(import.meta.url)(path.join(nodeModules, "lunr"));
if (lunr.version !== "2.3.9") throw new Error(`lunr.js is ${lunr.version}`);
const standard = JSON.parse(readFileSync(path.join(folder, "lunr.json"), "utf8"));
const index = lunr.Index.load(standard);
const files = createFiles(new URL(manifestUrl), fetchFrom(folder));
const manifest = await files.manifest();
const data = await files.get(manifest.analysis, readJson);
const terms = createTerms(files, manifest);
const vocabulary = createVocabulary(files, manifest);

const differences = [];
let results = 0;
for (const clauses of JSON.parse(readFileSync(queriesFile, "utf8"))) {
  const expected = index.query((query) => {
    for (const clause of clauses) query.term(clause.term, lunrOptions(clause));
  });
  const asked = await Promise.all(clauses.map(toClause));
  const { documents, scores } = rank(asked, manifest.documents, manifest.fields.length);
  results += expected.length;
  const agrees = (ranked, expected) =>
    ranked.length === expected.length &&
    expected.every(({ ref, score }, i) => String(ranked[i]) === ref && Object.is(scores[ranked[i]], score));
  const few = Math.ceil(documents.length / 3);
  const same =
    agrees(best(documents, scores, documents.length), expected) &&
    agrees(best(documents, scores, few), expected.slice(0, few));
  if (!same) differences.push(`query ${JSON.stringify(clauses)}`);
}
compareWithBuilder();
process.stdout.write(JSON.stringify({ results, differences }));

function lunrOptions({ kind, fields, excluded, boost }) {
  return {
    ...(fields && { fields }),
    ...(kind === "prefix" && { wildcard: lunr.Query.wildcard.TRAILING }),
    ...(kind === "edit" && { editDistance: 1 }),
    presence: excluded ? lunr.Query.presence.PROHIBITED : lunr.Query.presence.OPTIONAL,
    usePipeline: false,
    boost,
  };
}

async function toClause({ term, kind, fields, excluded, boost }) {
  const found = await expand(term, kind);
  const entries = (await Promise.all(found.map(terms.find))).filter(Boolean);
  return { entries, boost, excluded, fields: fields?.map((field) => manifest.fields.indexOf(field)) };
}

/** Finds the terms in our vocabulary. lunr.js only orders them, which decides between equal scores. */
async function expand(term, kind) {
  if (kind === "exact") return [term];
  const candidates = [term, ...edits(term, `${data.letters}0123456789`)];
  const known = await (kind === "prefix" ? vocabulary.withPrefix(term) : vocabulary.among(candidates, term));
  const set = lunr.TokenSet.fromArray(known.map((each) => each.term).sort());
  const pattern = kind === "prefix" ? lunr.TokenSet.fromString(`${term}*`) : lunr.TokenSet.fromFuzzyString(term, 1);
  const ordered = set.intersect(pattern).toArray();
  if (ordered.length !== known.length) differences.push(`lunr.js does not expand ${term} (${kind}) to ${known}`);
  return ordered;
}

function compareWithBuilder() {
  const { analyze } = createAnalyzer(data);
  const { fields, boosts, documents } = JSON.parse(readFileSync(textsFile, "utf8"));
  const builder = new lunr.Builder();
  builder.tokenizer = (text, metadata) =>
    analyze(text ?? "")
      .filter(({ term }) => term)
      .map(({ term }) => new lunr.Token(term, metadata));
  for (const [i, field] of fields.entries()) builder.field(field, { boost: boosts[i] });
  for (const [id, texts] of documents.entries()) {
    builder.add({ id, ...Object.fromEntries(fields.map((f, i) => [f, texts[i]])) });
  }
  const built = builder.build().toJSON();
  const ours = vectors(standard);
  for (const [field, scores] of vectors(built)) {
    if (JSON.stringify(ours.get(field)) !== JSON.stringify(scores)) differences.push(`scores of ${field}`);
  }
  if (built.invertedIndex.length !== standard.invertedIndex.length) differences.push("number of terms");
}

/** Field of document → its terms and scores, sorted. */
function vectors({ fieldVectors, invertedIndex }) {
  const names = new Map(invertedIndex.map(([term, { _index }]) => [_index, term]));
  return new Map(
    fieldVectors.map(([ref, elements]) => {
      const scores = [];
      for (let i = 0; i < elements.length; i += 2) scores.push([names.get(elements[i]), elements[i + 1]]);
      return [ref, scores.sort(([a], [b]) => (a < b ? -1 : 1))];
    }),
  );
}
