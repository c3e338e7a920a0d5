// Reads a JSON array of words and writes Snowball's stem of each, by the npm package snowball-stemmers.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const [, , nodeModules, words, algorithm] = process.argv;
const { newStemmer } = createRequire(import.meta.url)(path.join(nodeModules, "snowball-stemmers"));
const stemmer = newStemmer(algorithm);
process.stdout.write(JSON.stringify(JSON.parse(readFileSync(words, "utf8")).map((word) => stemmer.stem(word))));
