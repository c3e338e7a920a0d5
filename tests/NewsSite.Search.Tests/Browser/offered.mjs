// Writes how many documents an offer counts, for each query.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { fetchFrom, manifestUrl } from "./index-folder.mjs";

const [, , script, folder, queries] = process.argv;
const { createSearch } = await import(pathToFileURL(script));
const { offer } = createSearch(manifestUrl, fetchFrom(folder));
const totals = [];
for (const query of JSON.parse(readFileSync(queries, "utf8"))) totals.push((await offer(query, 5)).total);
process.stdout.write(JSON.stringify(totals));
