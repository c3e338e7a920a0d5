// Asks the real lunr.js with lunr.json for every term, and search.js's ranking with the shards, and writes every
// difference in documents or scores. Also builds the index with lunr.js's own Builder and compares the scores.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { createAnalyzer } from "./analysis.js";
import { readAttributes } from "./attributes.js";
import { createFiles, readJson } from "./files.js";
import { fetchFrom, manifestUrl } from "./index-folder.mjs";
import { best, rank } from "./ranking.js";
import { createTerms } from "./terms.js";

const [, , nodeModules, folder, termsFile, textsFile] = process.argv;
const lunr = createRequire(import.meta.url)(path.join(nodeModules, "lunr"));
if (lunr.version !== "2.3.9") throw new Error(`lunr.js is ${lunr.version}`);
const standard = JSON.parse(readFileSync(path.join(folder, "lunr.json"), "utf8"));
const index = lunr.Index.load(standard);
const files = createFiles(new URL(manifestUrl), fetchFrom(folder));
const manifest = await files.manifest(manifestUrl);
const data = await files.get(manifest.analysis, readJson);
const attributes = readAttributes(files, manifest);
const terms = createTerms(files, manifest, () => attributes);

const differences = [];
let results = 0;
for (const term of JSON.parse(readFileSync(termsFile, "utf8"))) {
  const expected = index.query((query) => query.term(term, { usePipeline: false }));
  const entry = await terms.find(term);
  await terms.score(entry);
  const units = [{ readings: [{ entry, weight: 1 }] }];
  const { documents, scores } = rank(units, manifest.documents);
  results += expected.length;
  const ours = best(documents, scores, documents.length);
  const same =
    ours.length === expected.length &&
    ours.every((document, i) => i === 0 || scores[document] <= scores[ours[i - 1]]) &&
    expected.every(({ ref, score }) => Object.is(scores[Number(ref)], score));
  if (!same) differences.push(term);
}
compareWithBuilder();
process.stdout.write(JSON.stringify({ results, differences }));

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
    builder.add({ id: documents.length - 1 - id, ...Object.fromEntries(fields.map((f, i) => [f, texts[i]])) });
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
