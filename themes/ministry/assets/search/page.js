import { addressOf, askedBy, optionsOf } from "./address.js";
import { afterPause, element, marked } from "./elements.js";
import { addPassages } from "./passages.js";
import { readerOf } from "./reader.js";
import { choicesOf, counted, dateText, sayingsOf } from "./wording.js";

const pageSize = 10;

/** Starts the search page: a list of results with filters. */
export function startPage(form, page) {
  const texts = JSON.parse(document.getElementById(page.dataset.texts).textContent);
  const settings = JSON.parse(document.getElementById(page.dataset.settings).textContent);
  const plurals = new Intl.PluralRules(document.documentElement.lang);
  const input = form.elements.q;
  const narrowing = page.querySelector(".search-narrowing");
  const said = page.querySelector(".search-said");
  const list = page.querySelector(".search-results");
  const more = page.querySelector(".search-more");
  const ways = page.querySelector(".search-ways");
  let limit = pageSize;
  let turn = 0;

  input.addEventListener(
    "input",
    afterPause(() => go({ q: input.value.trim() }, "replaceState")),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go({ q: input.value.trim() }, "pushState");
  });
  narrowing.addEventListener("change", ({ target }) => {
    go({ ...askedBy(location.search), [target.name]: target.value }, "pushState");
  });
  narrowing.addEventListener("submit", (event) => event.preventDefault());
  more.firstChild.addEventListener("click", async () => {
    const shown = list.children.length;
    limit += pageSize;
    await run();
    list.children[shown]?.querySelector("a").focus();
  });
  addEventListener("popstate", () => {
    limit = pageSize;
    run();
  });
  // Uses text that was typed before this script was loaded.
  if (input.value.trim() && !askedBy(location.search).q) go({ q: input.value.trim() }, "replaceState");
  else run();

  function go(asked, how) {
    limit = pageSize;
    const address = addressOf(location.pathname, asked);
    if (address !== location.pathname + location.search) history[how](null, "", address);
    run();
  }

  async function run() {
    const mine = ++turn;
    const isCurrent = () => mine === turn;
    const asked = askedBy(location.search);
    if (input.value.trim() !== asked.q) input.value = asked.q;
    if (!asked.q) return clear();
    if (list.children.length === 0) said.textContent = texts.searching;
    try {
      const reader = await readerOf(form, form.dataset.manifest);
      const answer = await reader.search(asked.q, optionsOf(asked, limit));
      if (!isCurrent()) return;
      show(asked, answer);
      await Promise.all([addPassages(list, answer, isCurrent), showOthers(asked, isCurrent)]);
    } catch {
      if (isCurrent()) fail();
    }
  }

  function clear() {
    list.replaceChildren();
    said.replaceChildren();
    for (const part of [narrowing, more, ways]) part.hidden = true;
  }

  function fail() {
    clear();
    const retry = element("button", { type: "button" }, texts.retry);
    retry.addEventListener("click", run);
    said.append(element("p", { class: "notice" }, texts.failed, " ", retry));
  }

  function show(asked, answer) {
    const { total, results, years, topics, highlight } = answer;
    list.replaceChildren(...results.map((result) => resultItem(result, highlight)));
    narrowing.elements.sort.value = asked.sort || "best";
    fill(narrowing.elements.year, asked.year, choicesOf(years, asked.year, String));
    const topicName = (topic) => settings.topics[topic] ?? topic;
    fill(narrowing.elements.topic, asked.topic, choicesOf(topics, asked.topic, topicName));
    narrowing.hidden = total === 0 && !asked.year && !asked.topic;
    more.hidden = results.length >= total;
    ways.hidden = total > 0;
    said.replaceChildren(...sayingsOf(asked, answer, texts, plurals).map((saying) => sayingLine(asked, saying)));
  }

  function sayingLine(asked, { kind, text, back }) {
    const line = element("p", { class: kind }, text);
    if (back) {
      line.append(" ", element("a", { href: addressOf(location.pathname, { ...asked, exact: "1" }) }, back));
    }
    return line;
  }

  function resultItem({ url, title, date, summary, topics }, highlight) {
    const time = element("time", { datetime: date }, dateText(date, settings.dates));
    const meta = element("p", { class: "meta" }, time);
    const names = topics.map((topic) => settings.topics[topic]).filter(Boolean);
    if (names.length > 0) meta.append(` · ${names.join(", ")}`);
    return element(
      "li",
      { "data-url": url },
      element("h2", {}, element("a", { href: url }, marked(title, highlight))),
      meta,
      element("p", { class: "summary" }, marked(summary, highlight)),
    );
  }

  function fill(select, chosen, choices) {
    select.replaceChildren(select.options[0], ...choices.map(({ text, value }) => new Option(text, value)));
    select.value = chosen;
  }

  /** Shows the number of results in the other languages. */
  async function showOthers(asked, isCurrent) {
    for (const { language, url, manifest } of settings.others) {
      const reader = await readerOf(form, manifest);
      const { total } = await reader.search(asked.q, { limit: 0 });
      if (!isCurrent() || total === 0) continue;
      const text = counted(texts[`other.${language}`], total, plurals);
      const link = element("a", { href: `${url}?q=${encodeURIComponent(asked.q)}`, hreflang: language }, text);
      said.append(element("p", {}, link));
    }
  }
}
