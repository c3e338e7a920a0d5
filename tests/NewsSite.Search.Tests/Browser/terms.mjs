// Reads a JSON array of texts, and writes for each the words analysis.js finds: term, spelling, start, length.
// A text with a character that this Node's Unicode does not know yet is null.
import { readFileSync } from "node:fs";
import { createAnalyzer } from "./analysis.js";

const [, , data, texts] = process.argv;
const { analyze } = createAnalyzer(JSON.parse(readFileSync(data, "utf8")));
const words = JSON.parse(readFileSync(texts, "utf8")).map((text) =>
  /\p{Cn}/u.test(text)
    ? null
    : analyze(text)
        .map(({ term, spelling, start, length }) => [term, spelling, start, length].join(" "))
        .join("\n"),
);
process.stdout.write(JSON.stringify(words));
