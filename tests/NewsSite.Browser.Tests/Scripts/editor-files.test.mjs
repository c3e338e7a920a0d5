import assert from "node:assert/strict";
import { test } from "node:test";
import { changesFor, moved, rowsOf, saying } from "../../../src/NewsSite.Editor/Browser/fields/file-rows.js";
import { apart, merged } from "../../../src/NewsSite.Editor/Browser/story/changes.js";

const version = (...photos) => ({ fields: { photos } });
const codes = ["ky", "ru"];

test("a file is one row, with what each version says of it, in the order of the first version", () => {
  const versions = {
    ky: version({ file: "a.jpg", alt: "А" }, { file: "b.jpg" }),
    ru: version({ file: "b.jpg", alt: "Б" }, { file: "c.jpg" }, { file: "a.jpg" }),
  };
  const rows = rowsOf("photos", versions, codes);
  assert.deepEqual(
    rows.map((row) => row.file),
    ["a.jpg", "b.jpg", "c.jpg"],
  );
  assert.deepEqual(rows[0].said, { ky: { file: "a.jpg", alt: "А" }, ru: { file: "a.jpg" } });
});

test("nothing is changed where nothing was", () => {
  const versions = {
    ky: version({ file: "a.jpg", alt: "", own: 1 }),
    ru: version({ file: "a.jpg" }),
    en: { fields: {} },
  };
  const rows = rowsOf("photos", versions, ["ky", "ru"]);
  assert.deepEqual(changesFor("photos", rows, { ky: versions.ky, ru: versions.ru }, true), {});
  assert.deepEqual(changesFor("photos", [], { en: versions.en }, true), {});
});

test("photos are named by all versions, documents by those that show them; what a row has besides stays", () => {
  const versions = { ky: version({ file: "a.jpg", alt: "", own: 1 }), ru: { fields: {} } };
  const rows = saying(rowsOf("photos", versions, codes)[0], "ky", "alt", "Окуучу");
  assert.deepEqual(changesFor("photos", [rows], versions, true), {
    ky: { fields: { photos: [{ file: "a.jpg", alt: "Окуучу", own: 1 }] } },
    ru: { fields: { photos: [{ file: "a.jpg" }] } },
  });
  assert.deepEqual(Object.keys(changesFor("photos", [rows], versions, false)), ["ky"]);
  assert.deepEqual(changesFor("photos", [], versions, true), { ky: { fields: { photos: null } } });
});

test("the same file twice in one version stays twice", () => {
  const versions = { ky: version({ file: "a.jpg", alt: "1" }, { file: "a.jpg", alt: "2" }) };
  assert.deepEqual(changesFor("photos", rowsOf("photos", versions, codes), versions, true), {});
});

test("a row moves to another place", () => {
  assert.deepEqual(moved([1, 2, 3], 0, 2), [2, 3, 1]);
  assert.deepEqual(moved([1, 2, 3], 2, 0), [3, 1, 2]);
});

test("later changes of a field lie over earlier ones; others stay", () => {
  const one = merged(null, { shared: { date: "1" }, versions: { ky: { text: "а" } } });
  const two = merged(one, { shared: { topics: [] }, versions: { ky: { fields: { title: "Т" } }, ru: { text: "б" } } });
  assert.deepEqual(two, {
    shared: { date: "1", topics: [] },
    versions: { ky: { text: "а", fields: { title: "Т" } }, ru: { text: "б" } },
  });
});

test("changes come apart into single ones, the text of a version first, and make the same together", () => {
  const all = {
    shared: { date: "1", topics: [] },
    versions: { ky: { fields: { title: "Т", lead: null }, text: "" }, ru: { fields: { title: "Б" } } },
  };
  const parts = apart(all);
  assert.deepEqual(
    parts.map(({ key }) => key),
    ["date", "topics", "ky text", "ky title", "ky lead", "ru title"],
  );
  assert.deepEqual(
    parts.reduce((earlier, { changes }) => merged(earlier, changes), null),
    all,
  );
  assert.deepEqual(apart({}), []);
});
