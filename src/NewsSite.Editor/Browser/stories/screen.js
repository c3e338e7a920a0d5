import { api, onChanged } from "../core/api.js";
import { labelled } from "../core/dialog.js";
import { button, delayed, h, icon, notify } from "../core/dom.js";
import { places } from "../core/places.js";
import { t, writeDate } from "../core/texts.js";
import { newStory } from "./new-story.js";

const pageSize = 50;
const states = ["draft", "scheduled", "published", "withdrawn"];

/** The list of stories. What is looked for stands in the address, so that «back» finds it again. */
export async function storiesScreen(start, wanted) {
  let from = Number(wanted.get("from") ?? 0);
  let asked = 0;
  const query = h("input", {
    type: "search",
    autocomplete: "off",
    value: wanted.get("query") ?? "",
    oninput: () => typed(),
  });
  const year = h("select", { onchange: () => again() });
  const state = h(
    "select",
    { onchange: () => again() },
    h("option", { value: "" }, t("allStates")),
    states.map((name) => h("option", { value: name }, t(`state.${name}`))),
    start.languages.map(({ code, name }) =>
      h("option", { value: `missing-${code}` }, t("missingIn", { language: name })),
    ),
    h("option", { value: "problems" }, t("withProblems")),
  );
  state.value = wanted.get("state") ?? "";
  const sum = h("p", { className: "sum", role: "status" });
  const rows = h("tbody", {});
  const back = button(t("newer"), () => turn(-1), { image: "back", kind: "pager" });
  const next = button(t("older"), () => turn(1), { kind: "pager" });
  next.append(icon("next"));
  const place = h("span", {});
  const heading = h("h1", { tabIndex: -1 }, t("stories"));

  const typed = delayed(150, () => again());
  const again = () => {
    from = 0;
    return show();
  };
  const turn = async (by) => {
    from = Math.max(0, from + by * pageSize);
    await show();
    heading.scrollIntoView();
    rows.querySelector("a")?.focus({ preventScroll: true });
  };

  async function show() {
    const mine = ++asked;
    const given = { query: query.value.trim(), year: year.value || wanted.get("year") || "", state: state.value };
    wanted.delete("year");
    let found;
    try {
      found = await api.stories({ ...given, from, count: pageSize });
    } catch (reason) {
      notify(reason.answer ? reason.message : t("noAnswerText"), { kind: "error", closeLabel: t("close") });
      return;
    }
    if (mine !== asked) {
      return;
    }
    const kept = new URLSearchParams(
      Object.entries({ ...given, from: from || "" }).filter(([, value]) => value !== ""),
    );
    places.list = `#/${kept.size > 0 ? `?${kept}` : ""}`;
    history.replaceState(null, "", places.list);
    years(found.years, given.year);
    rows.replaceChildren(...found.stories.map(row));
    sum.textContent = t("storyCount", {
      count: found.total,
      number: found.total.toLocaleString(start.language === "en" ? "en" : "ru"),
    });
    back.disabled = from === 0;
    next.disabled = from + found.stories.length >= found.total;
    place.textContent = found.total > 0 ? t("placeInList", { from: from + 1, to: from + found.stories.length }) : "";
  }

  function years(list, chosen) {
    const values = ["", ...list.map(String)];
    if (year.options.length !== values.length) {
      year.replaceChildren(...values.map((value) => h("option", { value }, value || t("allYears"))));
    }
    year.value = chosen;
  }

  function row(story) {
    const first = start.languages.find(({ code }) => story.titles[code])?.code;
    return h(
      "tr",
      {},
      h("td", { className: "date" }, writeDate(story.date)),
      start.languages.map(({ code }) =>
        h(
          "td",
          { lang: code, className: "title" },
          story.titles[code]
            ? h(
                "a",
                { href: `#/story/${story.story}`, ...(code === first ? {} : { tabIndex: -1 }) },
                story.titles[code],
              )
            : h("span", { className: "state missing", lang: start.language }, t("state.missing")),
        ),
      ),
      h("td", {}, stateChips(story)),
      h(
        "td",
        { className: "counts" },
        story.errors > 0 && h("span", { className: "error" }, icon("error"), t("count.error", { count: story.errors })),
        story.warnings > 0 &&
          h("span", { className: "warning" }, icon("warning"), t("count.warning", { count: story.warnings })),
      ),
    );
  }

  // The same state of all versions is said once.
  function stateChips(story) {
    const there = Object.entries(story.states).filter(([, one]) => one !== "missing");
    const different = new Set(there.map(([, one]) => one));
    return (different.size <= 1 ? there.slice(0, 1) : there).map(([code, one]) =>
      h("span", { className: `state ${one}` }, different.size > 1 ? `${code}: ` : "", t(`state.${one}`)),
    );
  }

  const element = h(
    "div",
    { className: "stories" },
    h(
      "header",
      { className: "list-head" },
      h("div", { className: "mark" }, h("img", { src: "/app/icon.svg", alt: "" }), heading),
      button(t("newStory"), () => newStory(start), { kind: "primary", image: "add" }),
    ),
    h(
      "search",
      { className: "filters" },
      labelled(t("search"), query),
      labelled(t("year"), year),
      labelled(t("state"), state),
      sum,
    ),
    h(
      "div",
      { className: "table" },
      h(
        "table",
        {},
        h("caption", { className: "unseen" }, t("stories")),
        h(
          "thead",
          {},
          h(
            "tr",
            {},
            [t("day"), ...start.languages.map(({ name }) => name), t("state"), t("problems")].map((name) =>
              h("th", { scope: "col" }, name),
            ),
          ),
        ),
        rows,
      ),
    ),
    h("nav", { className: "pages", "aria-label": t("pages") }, back, place, next),
  );

  const endEvents = onChanged(delayed(500, () => show()));
  await show();
  return { name: "stories-screen", title: t("stories"), element, focus: heading, leave: endEvents };
}
