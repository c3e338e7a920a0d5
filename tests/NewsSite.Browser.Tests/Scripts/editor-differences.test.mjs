import assert from "node:assert/strict";
import { test } from "node:test";
import { sideBySide } from "../../../src/NewsSite.Editor/Browser/steps/differences.js";

const differing = (parts) => parts?.filter((part) => part.differs).map((part) => part.text);
const whole = (parts) => parts?.map((part) => part.text).join("");

test("words that differ are marked, in their paragraph only", () => {
  const rows = sideBySide("Бир.\n\nЖаңы мектеп ачылды.", "Бир.\n\nЭски мектеп ачылды.");
  assert.equal(rows.length, 2);
  assert.ok(rows[0].same);
  assert.deepEqual(differing(rows[1].one), ["Жаңы"]);
  assert.deepEqual(differing(rows[1].other), ["Эски"]);
});

test("a paragraph that only one text has stands alone", () => {
  const rows = sideBySide("Бир.\n\nЭки.", "Бир.\n\nЖаңы.\n\nЭки.");
  assert.deepEqual(
    rows.map((row) => [whole(row.one), whole(row.other)]),
    [
      ["Бир.", "Бир."],
      [undefined, "Жаңы."],
      ["Эки.", "Эки."],
    ],
  );
});

test("both texts come back whole, whatever they are", () => {
  const words = ["бир", "эки", "үч", "\n\n", " ", ".", "👩‍🏫", "<b>", "\n"];
  let seed = 7;
  const random = (most) => {
    seed = (seed * 48271) % 2147483647;
    return seed % most;
  };
  for (let round = 0; round < 300; round++) {
    const make = () => Array.from({ length: random(30) }, () => words[random(words.length)]).join("");
    const [one, other] = [make(), make()];
    const rows = sideBySide(one, other);
    const paragraphsOf = (text) => text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== "");
    const side = (name) => rows.filter((row) => row[name]).map((row) => whole(row[name]));
    assert.deepEqual(side("one"), paragraphsOf(one));
    assert.deepEqual(side("other"), paragraphsOf(other));
    for (const row of rows) {
      const same = (parts) =>
        parts
          ?.filter((part) => !part.differs)
          .map((part) => part.text)
          .join("");
      if (row.one && row.other) {
        assert.equal(same(row.one), same(row.other));
      }
    }
  }
});

test("texts of thousands of words take no time", () => {
  const long = Array.from({ length: 3000 }, (_, index) => `Сөз${index} жана башка.`);
  const before = performance.now();
  sideBySide(long.join("\n\n"), long.toReversed().join("\n\n"));
  sideBySide(long.join(" "), long.toReversed().join(" "));
  assert.ok(performance.now() - before < 3000);
});
