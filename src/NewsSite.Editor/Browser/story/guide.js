import { announce, button, h } from "../core/dom.js";
import { t } from "../core/texts.js";
import { insertion, paragraphAt, paragraphs } from "../text/actions.js";

/**
 * The other version's text, a paragraph at a time, over a text that is being written: it goes along with the cursor.
 * @param from {code, name} of the version that is read.
 */
export function guide({ session, from, code, textOf }) {
  let place = 0;
  const passage = h("blockquote", {
    lang: from.code,
    tabIndex: 0,
    "aria-label": t("guideText", { language: from.name }),
  });
  const where = h("span", { className: "where" });
  const back = button("", () => go(place - 1, true), { kind: "plain", image: "back", label: t("earlierParagraph") });
  const next = button("", () => go(place + 1, true), { kind: "plain", image: "next", label: t("laterParagraph") });
  const all = () => paragraphs(session.versions[from.code]?.text ?? "");

  function go(to, aloud = false) {
    const found = all();
    place = Math.min(Math.max(to, 0), Math.max(found.length - 1, 0));
    passage.textContent = found[place]?.text ?? "";
    where.textContent = t("paragraphOf", { place: found.length ? place + 1 : 0, count: found.length });
    back.disabled = place === 0;
    next.disabled = place >= found.length - 1;
    if (aloud) {
      announce(passage.textContent);
    }
  }

  const take = button(
    t("takeParagraph"),
    () => {
      const text = session.versions[code]?.text ?? "";
      textOf().apply(
        insertion(
          `${text === "" || text.endsWith("\n\n") ? "" : text.endsWith("\n") ? "\n" : "\n\n"}${all()[place]?.text ?? ""}`,
        ),
      );
    },
    { kind: "plain link" },
  );
  go(0);
  session.addEventListener("values", () => go(place));
  return {
    element: h(
      "section",
      { className: "guide", "aria-label": t("guide", { language: from.name }) },
      h("header", {}, h("span", {}, t("guide", { language: from.name })), where, back, next),
      passage,
      take,
    ),
    follow: (position) => go(paragraphAt(session.versions[code]?.text ?? "", position)),
  };
}
