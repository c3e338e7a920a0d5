import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../../src/NewsSite.Editor/Browser/", import.meta.url));
const read = (name) => readFileSync(join(folder, name), "utf8");
const texts = Object.fromEntries(["en", "ky", "ru"].map((code) => [code, JSON.parse(read(`messages/${code}.json`))]));
const modules = readdirSync(folder, { recursive: true })
  .filter((name) => name.endsWith(".js") && !name.startsWith("Packages"))
  .map(read)
  .join("\n");

test("all languages have the same texts, with the same names to fill in", () => {
  const names = (text) =>
    [...new Set(typeof text === "string" ? text.match(/\{\w+\}/g) : text.other.match(/\{\w+\}/g))].sort();
  for (const code of ["ky", "ru"]) {
    assert.deepEqual(Object.keys(texts[code]), Object.keys(texts.en));
    for (const [key, text] of Object.entries(texts[code])) {
      assert.deepEqual(names(text), names(texts.en[key]), `${code}: ${key}`);
    }
  }
});

test("every form of a count is there, and the last one stands for all others", () => {
  for (const [code, all] of Object.entries(texts)) {
    for (const [key, text] of Object.entries(all)) {
      if (typeof text === "object") {
        assert.ok(text.other, `${code}: ${key}`);
        for (const form of Object.keys(text)) {
          assert.ok(["one", "few", "many", "other"].includes(form), `${code}: ${key}`);
        }
      }
    }
  }
});

test("every text that a module names is there, and none is there for nothing", () => {
  const named = new Set([...modules.matchAll(/"([\w.-]+)"/g)].map((match) => match[1]));
  const patterns = [...modules.matchAll(/\b(?:t\(|texts\[)`([^`]+)`/g)].map(
    (match) => new RegExp(`^${match[1].replaceAll(".", "\\.").replace(/\$\{[^}]+\}/g, "\\w+")}$`),
  );
  for (const [, key] of modules.matchAll(/\bt\("([^"]+)"/g)) {
    assert.ok(key in texts.en, key);
  }
  for (const key of Object.keys(texts.en)) {
    const isUsed = named.has(key) || patterns.some((pattern) => pattern.test(key));
    assert.ok(isUsed, `nothing names ${key}`);
  }
});

test("data never becomes markup", () => {
  assert.doesNotMatch(
    modules,
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write|setHTMLUnsafe|createContextualFragment|eval\(|new Function/,
  );
});
