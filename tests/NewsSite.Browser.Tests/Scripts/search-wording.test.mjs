import assert from "node:assert/strict";
import { test } from "node:test";
import {
  choicesOf,
  counted,
  dateText,
  filled,
  passageOf,
  sayingsOf,
  segmentsOf,
} from "../../../themes/ministry/assets/search/wording.js";

const russian = new Intl.PluralRules("ru");
const forms = { one: "{count} новость", few: "{count} новости", many: "{count} новостей", other: "{count} новости" };
const texts = {
  "instead.typo": "Вместо «{query}» — «{instead}».",
  "instead.latin": "Показано: {words}.",
  quoted: "“{word}”",
  missing: "Нет слов: {words}",
  back: "Искать «{query}»",
  results: forms,
  none: "По запросу «{query}» ничего нет",
  none_here: "Здесь ничего нет",
  ignored: "Не учтено: {words}",
  excluded: "Без слов: {words}",
};

test("names in braces are replaced, unknown ones stay", () => {
  assert.equal(filled("{a} и {b}, {a}", { a: "x", b: 0 }), "x и 0, x");
  assert.equal(filled("{c}", {}), "{c}");
  for (const name of ["constructor", "__proto__", "toString", "hasOwnProperty"]) {
    assert.equal(filled(`{${name}}`, { a: "x" }), `{${name}}`);
    assert.equal(filled("{a}", { a: `{${name}}` }), `{${name}}`);
  }
});

test("a number takes the plural form of its language, or the last one", () => {
  assert.deepEqual(
    [1, 2, 5, 21].map((count) => counted(forms, count, russian)),
    ["1 новость", "2 новости", "5 новостей", "21 новость"],
  );
  assert.equal(counted({ other: "{count}" }, 1, russian), "1");
});

test("a day is written by the pattern of its month", () => {
  const patterns = Array.from({ length: 12 }, (_, month) => `{day}/${month + 1} {year}`);
  assert.equal(dateText("2022-03-05", patterns), "5/3 2022");
});

test("a text is cut around what was found in it", () => {
  assert.deepEqual(
    segmentsOf("мектеп жана бала", [
      { start: 0, length: 6 },
      { start: 12, length: 4 },
    ]),
    [
      { part: "мектеп", isFound: true },
      { part: " жана ", isFound: false },
      { part: "бала", isFound: true },
    ],
  );
  assert.deepEqual(segmentsOf("бала", []), [{ part: "бала", isFound: false }]);
});

test("a passage is the stretch with the most of what was found", () => {
  assert.equal(passageOf("текст", []), undefined);
  assert.equal(passageOf("один два", [{ start: 5, length: 3 }]), "один два");
  const text = `находка ${"слово ".repeat(100)}находка и находка ${"слово ".repeat(100)}`;
  const found = [...text.matchAll(/находка/g)].map(({ index }) => ({ start: index, length: 7 }));
  const passage = passageOf(text, found);
  assert.match(passage, /^…слово .*находка и находка.* слово…$/);
  assert.ok(passage.length < 300);
});

test("what is said: how many, or that nothing was found, here or at all", () => {
  const none = { total: 0, ignored: [] };
  assert.deepEqual(sayingsOf({ q: "бала" }, { total: 2, ignored: [] }, texts, russian), [
    { kind: "search-count", text: "2 новости" },
  ]);
  assert.deepEqual(sayingsOf({ q: "бала" }, none, texts, russian), [{ text: "По запросу «бала» ничего нет" }]);
  assert.deepEqual(sayingsOf({ q: "бала", year: "2022" }, none, texts, russian), [{ text: "Здесь ничего нет" }]);
});

test("what is said: another query was answered, and words were left out", () => {
  const answer = { total: 1, instead: { kind: "typo", query: "школа" }, ignored: ["и", "в"], excluded: ["класс"] };
  assert.deepEqual(sayingsOf({ q: "шклоа" }, answer, texts, russian), [
    { kind: "notice", text: "Вместо «шклоа» — «школа».", back: "Искать «шклоа»" },
    { kind: "search-count", text: "1 новость" },
    { kind: "quiet", text: "Без слов: “класс”" },
    { kind: "quiet", text: "Не учтено: и, в" },
  ]);
});

test("what is said: words stand in the quotation marks of the language", () => {
  const read = [
    { typed: "shkola", read: "школа" },
    { typed: "{word}", read: "слово" },
  ];
  const answer = { total: 1, instead: { kind: "latin", query: "школа" }, read, missing: ["а", "б"], ignored: [] };
  assert.deepEqual(
    sayingsOf({ q: "shkola" }, answer, texts, russian).map(({ text }) => text),
    ["Показано: “shkola” → “школа”, “{word}” → “слово”.", "1 новость", "Нет слов: “а”, “б”"],
  );
});

test("what the results are narrowed to stays a choice when nothing is left of it", () => {
  const years = [{ value: 2024, count: 3 }];
  assert.deepEqual(choicesOf(years, "", String), [{ value: "2024", text: "2024 (3)" }]);
  assert.deepEqual(choicesOf(years, "2024", String), [{ value: "2024", text: "2024 (3)" }]);
  assert.deepEqual(choicesOf(years, "2020", String), [
    { value: "2024", text: "2024 (3)" },
    { value: "2020", text: "2020 (0)" },
  ]);
});
