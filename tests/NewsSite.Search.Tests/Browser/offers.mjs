// Writes the order of an offer, from a new reader and from one that has answered before, for pairs of queries.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { fetchFrom, manifestUrl } from "./index-folder.mjs";

const [, , script, folder, pairs] = process.argv;
const { createSearch } = await import(pathToFileURL(script));
const differences = [];
for (const [before, query] of JSON.parse(readFileSync(pairs, "utf8"))) {
  for (const method of ["search", "offer"]) {
    const used = createSearch(manifestUrl, fetchFrom(folder));
    await used[method](before, 10);
    const [first, second] = await Promise.all([used, createSearch(manifestUrl, fetchFrom(folder))].map(orderOf));
    if (first !== second) differences.push(`${method} ${before}, offer ${query}: ${first} instead of ${second}`);

    async function orderOf(reader) {
      const { total, counterparts } = await reader.offer(query, 10);
      return `${total} ${counterparts.map(({ en }) => en[0])}`;
    }
  }
}
process.stdout.write(JSON.stringify(differences));
