import { h } from "../core/dom.js";
import { t } from "../core/texts.js";
import { sideBySide } from "./differences.js";
import { inWords } from "./words.js";

/** Two states of a story's versions, side by side, with what differs marked. Returns nothing if nothing differs. */
export function comparison(one, other, { start, names }) {
  return start.languages
    .filter(({ code }) => one[code] || other[code])
    .map(({ code, name }) => {
      const fields = differentFields(one[code]?.fields ?? {}, other[code]?.fields ?? {}, start);
      const text = sideBySide(one[code]?.text ?? "", other[code]?.text ?? "");
      if (fields.length === 0 && text.every((row) => row.same)) {
        return null;
      }
      return h(
        "section",
        { className: "comparison" },
        h("h3", {}, name),
        h(
          "table",
          {},
          h(
            "thead",
            {},
            h(
              "tr",
              {},
              names.map((column) => h("th", { scope: "col" }, column)),
            ),
          ),
          h(
            "tbody",
            {},
            [...fields, ...shortened(text)].map((row) =>
              h(
                "tr",
                { className: row.same ? "same" : "" },
                cell(row.one, code, row.label, "del"),
                cell(row.other, code, row.label, "ins"),
              ),
            ),
          ),
        ),
      );
    })
    .filter(Boolean);
}

function differentFields(one, other, start) {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])]
    .map((name) => {
      const field = start.fields.find((each) => each.name === name);
      const words = [inWords(one[name], field, start), inWords(other[name], field, start)];
      return words[0] === words[1] ? null : { label: field?.label ?? name, ...sideBySide(...words)[0] };
    })
    .filter(Boolean);
}

/** Rows that are the same are left out, but for those beside one that differs. */
function shortened(rows) {
  const near = (index) => rows.slice(Math.max(0, index - 1), index + 2).some((row) => !row.same);
  const shown = [];
  rows.forEach((row, index) => {
    if (near(index)) {
      shown.push(row);
    } else if (!shown.at(-1)?.isGap) {
      shown.push({ isGap: true, same: true, one: [{ text: "…" }], other: [{ text: "…" }] });
    }
  });
  return shown;
}

const cell = (parts, code, label, kind) =>
  h(
    "td",
    { lang: code },
    label && h("strong", {}, `${label}: `),
    parts === undefined
      ? h("em", { className: "absent" }, t("absent"))
      : parts.map(({ text, differs }) => (differs ? h(kind, {}, text) : text)),
  );
