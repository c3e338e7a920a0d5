// Reads a JSON array of queries with their options, and writes what search.js answers.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { fetchFrom, manifestUrl } from "./index-folder.mjs";

const [, , script, folder, queries] = process.argv;
const { createSearch } = await import(pathToFileURL(script));
const { search } = createSearch(manifestUrl, fetchFrom(folder));
const answers = [];
for (const { query, options } of JSON.parse(readFileSync(queries, "utf8"))) {
  try {
    const { total, results, years, topics, instead, read, missing, ignored, excluded, terms } = await search(
      query,
      options,
    );
    const lines = results.map(({ url, score, lacks }) => `${url} ${bitsOf(score)} ${lacks}`);
    const words = read.map((word) => `${word.typed}=${word.read}`);
    const counts = [...years, ...topics].map(({ value, count }) => `${value}:${count}`);
    answers.push(
      [
        total,
        instead?.kind ?? "",
        instead?.query ?? "",
        ...words,
        ...missing,
        ...ignored,
        ...excluded,
        ...terms,
        ...counts,
        ...lines,
      ].join("\n"),
    );
  } catch (error) {
    answers.push(`${error.name} ${error.kind}`);
  }
}
process.stdout.write(JSON.stringify(answers));

/** Returns the bits of a number in hexadecimal form: C# writes small numbers with other digits. */
function bitsOf(number) {
  return new BigUint64Array(Float64Array.of(number).buffer)[0].toString(16);
}
