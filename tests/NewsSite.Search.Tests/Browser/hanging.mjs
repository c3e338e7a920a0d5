// Searches while the files of another language never come, and writes what was found and how long each query took.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { fetchFrom, manifestUrl } from "./index-folder.mjs";

const [, , script, folder, queries] = process.argv;
const { createSearch } = await import(pathToFileURL(script));
const fetchOwn = fetchFrom(folder);
const { search } = createSearch(manifestUrl, (url) =>
  `${url}`.includes("/other/") ? new Promise(() => {}) : fetchOwn(url),
);
const answers = [];
for (const query of JSON.parse(readFileSync(queries, "utf8"))) {
  const start = performance.now();
  const { total, instead } = await search(query);
  answers.push({ total, query: instead?.query, seconds: (performance.now() - start) / 1000 });
}
process.stdout.write(JSON.stringify(answers), () => process.exit());
