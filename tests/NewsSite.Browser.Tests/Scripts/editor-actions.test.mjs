import assert from "node:assert/strict";
import { test } from "node:test";
import {
  around,
  beforeLines,
  block,
  clean,
  link,
  paragraphAt,
  paragraphs,
  pathBetween,
  picture,
  table,
} from "../../../src/NewsSite.Editor/Browser/text/actions.js";

/** Does an action on a text in which | marks the ends of the selection. */
function done(marked, action) {
  const from = marked.indexOf("|");
  const second = marked.indexOf("|", from + 1);
  const text = marked.replaceAll("|", "");
  const to = second < 0 ? from : second - 1;
  const change = action({ text, from, to });
  const after = text.slice(0, change.from) + change.insert + text.slice(change.to);
  const [start, end] = change.select;
  return start === end
    ? `${after.slice(0, start)}|${after.slice(start)}`
    : `${after.slice(0, start)}|${after.slice(start, end)}|${after.slice(end)}`;
}

test("bold goes around words and comes off again, never beside a space", () => {
  assert.equal(done("бул |жаңы| мектеп", around("**")), "бул **|жаңы|** мектеп");
  assert.equal(done("бул **|жаңы|** мектеп", around("**")), "бул |жаңы| мектеп");
  assert.equal(done("бул | жаңы |мектеп", around("**")), "бул  **|жаңы|** мектеп");
  assert.equal(done("a|", around("**")), "a**|**");
});

test("marks of lines come on all lines of the selection, take the place of others, and come off", () => {
  assert.equal(done("|бир\nэки|", beforeLines("- ")), "|- бир\n- эки|");
  assert.equal(done("|- бир\n- эки|", beforeLines("- ")), "|бир\nэки|");
  assert.equal(done("## ба|шы", beforeLines("> ")), "> башы|");
  assert.equal(done("а\n|", beforeLines("## ")), "а\n## |");
  assert.equal(done("|бир\n\nэки|", beforeLines("> ")), "|> бир\n\n> эки|");
  assert.equal(done("|бир\n|эки", beforeLines("- ")), "- бир|\nэки");
});

test("a block stands alone, with one empty line on each side", () => {
  const one = block("X");
  assert.equal(done("|", one), "X|\n");
  assert.equal(done("a|b", one), "a\n\nX|\n\nb");
  assert.equal(done("a\n|\nb", one), "a\n\nX|\n\nb");
  assert.equal(done("a\n\n|\n\nb", one), "a\n\nX|\n\nb");
  assert.equal(done("|", table("Биринчи", "Экинчи")), "| |Биринчи| | Экинчи |\n|---|---|\n|  |  |\n");
});

test("brackets in words and spaces or parentheses in addresses do not break a link", () => {
  assert.equal(done("|", link("[1] план", "/a b(c).pdf")), "[\\[1\\] план](/a%20b%28c%29.pdf)|");
  assert.equal(done("|", picture("Эки\nбала", "okuu zaly.jpg")), "![Эки бала](okuu%20zaly.jpg)|\n");
});

test("what no writer typed goes: soft hyphens, marks without width, spaces that do not break, carriage returns", () => {
  assert.equal(clean("мек\u00ADтеп\u200B\uFEFF 10\u00A0000\u202Fсом\r\nэки\rүч"), "мектеп 10 000 сом\nэки\nүч");
  assert.equal(clean("👩‍🏫 Ө ө Ү ү Ң ң"), "👩‍🏫 Ө ө Ү ү Ң ң");
});

test("paragraphs are parted by empty lines, and a place is in the one before it", () => {
  const text = "\nбир\nбир\n\n\nэки\n\n";
  assert.deepEqual(
    paragraphs(text).map((paragraph) => paragraph.text),
    ["бир\nбир", "эки"],
  );
  assert.equal(paragraphAt(text, 0), 0);
  assert.equal(paragraphAt(text, text.length), 1);
  assert.equal(paragraphAt("", 0), 0);
  assert.deepEqual(paragraphs("  \n\t\n"), []);
});

test("a link leads from one story's file to another's", () => {
  const from = "news/2026/11/23-bir/index.ky.md";
  const makaldar = "news/2025/02/21-makaldar/index.ky.md";
  assert.equal(pathBetween(from, makaldar), "../../../2025/02/21-makaldar/index.ky.md");
  assert.equal(pathBetween(from, "news/2026/11/20-eki/index.ru.md"), "../20-eki/index.ru.md");
  assert.equal(pathBetween(from, "news/2026/11/23-bir/index.ru.md"), "index.ru.md");
  assert.equal(pathBetween(from, from), "index.ky.md");
});

test("a link leads to and from stories without a folder of their own", () => {
  const alone = "news/2026/11/23-bir.ky.md";
  assert.equal(pathBetween(alone, "news/2026/11/20-eki.ky.md"), "20-eki.ky.md");
  assert.equal(pathBetween(alone, "news/2025/02/21-makaldar/index.ky.md"), "../../2025/02/21-makaldar/index.ky.md");
  assert.equal(pathBetween("news/2026/11/20-eki/index.ky.md", alone), "../23-bir.ky.md");
});
