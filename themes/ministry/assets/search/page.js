import { addressOf, askedBy, isNarrowed, optionsOf, regionOf } from "./address.js";
import { afterPause, element, marked } from "./elements.js";
import { fillPassages, reservePassages } from "./passages.js";
import { readerOf } from "./reader.js";
import { choicesOf, counted, dateText, filled, quoted, sayingsOf } from "./wording.js";

const pageSize = 10;
const counterpartCount = 5;
// Passages and other languages wait until the reader stops typing for so long, in milliseconds.
const rest = 1000;
// Hints wait so long for other languages, whose results stand above them, in milliseconds.
const patience = 3000;

/** True if a reader may want more than was found, so that other languages are searched too. */
function isScarce({ total, missing }) {
  return total < pageSize || missing.length > 0;
}

/** Starts the search page: a list of results with filters. */
export function startPage(form, page) {
  const texts = JSON.parse(document.getElementById(page.dataset.texts).textContent);
  const settings = JSON.parse(document.getElementById(page.dataset.settings).textContent);
  // A map, since an object would find "constructor" too.
  const topicNames = new Map(Object.entries(settings.topics));
  const plurals = new Intl.PluralRules(document.documentElement.lang);
  const input = form.elements.q;
  const narrowing = page.querySelector(".search-narrowing");
  const said = page.querySelector(".search-said");
  const list = page.querySelector(".search-results");
  const more = page.querySelector(".search-more");
  const ways = page.querySelector(".search-ways");
  const others = page.querySelector(".search-others");
  let limit = pageSize;
  let turn = 0;
  let resting;
  // True until the reader ends the last word: with Enter, or by coming with a query.
  let typing = false;

  const typed = afterPause(() => {
    typing = true;
    go({ q: input.value.trim() }, "replaceState");
  });
  input.addEventListener("input", () => {
    clearTimeout(resting);
    typed();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    typing = false;
    go({ q: input.value.trim() }, "pushState", 0);
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
    typing = false;
    run();
  });
  // Uses text that was typed before this script was loaded.
  if (input.value.trim() && !askedBy(location.search).q) typed();
  else run(0);

  function go(asked, how, wait) {
    limit = pageSize;
    const address = addressOf(location.pathname, asked);
    if (address !== location.pathname + location.search) history[how](null, "", address);
    run(wait);
  }

  async function run(wait = rest) {
    const mine = ++turn;
    const isCurrent = () => mine === turn;
    const asked = askedBy(location.search);
    if (input.value.trim() !== asked.q) input.value = asked.q;
    if (!asked.q) return clear();
    if (list.children.length === 0) said.textContent = texts.searching;
    let answer;
    try {
      const reader = await readerOf(form, form.dataset.manifest);
      answer = await reader.search(asked.q, { ...optionsOf(asked, limit), typing });
    } catch {
      if (isCurrent()) fail();
      return;
    }
    if (!isCurrent()) return;
    show(asked, answer);
    clearTimeout(resting);
    resting = setTimeout(() => isCurrent() && addRest(asked, answer, isCurrent), wait);
  }

  /** Shows what costs more than the results themselves. Its failures leave the results as they are. */
  async function addRest(asked, answer, isCurrent) {
    if (!isSaving()) fillPassages(list, answer, isCurrent);
    if (!isCounted(answer)) return;
    const searches = settings.others.map((other) =>
      showOther(other, asked, answer, isCurrent).catch(() => isCurrent() && linkOther(other, asked)),
    );
    if (answer.total > 0) return;
    await Promise.race([Promise.all(searches), new Promise((done) => setTimeout(done, patience))]);
    if (isCurrent()) ways.hidden = false;
  }

  function clear() {
    list.replaceChildren();
    said.replaceChildren();
    for (const part of [narrowing, more, ways, others]) part.hidden = true;
  }

  function fail() {
    clear();
    const retry = element("button", { type: "button" }, texts.retry);
    retry.addEventListener("click", () => run(0));
    said.append(element("p", { class: "notice" }, texts.failed, " ", retry));
  }

  function show(asked, answer) {
    const { total, results, years, topics, highlight } = answer;
    list.replaceChildren(...results.map((result) => resultItem(result, highlight)));
    if (!isSaving()) reservePassages(list, answer);
    others.hidden = true;
    others.replaceChildren();
    narrowing.elements.sort.value = asked.sort || "best";
    fill(narrowing.elements.year, asked.year, choicesOf(years, asked.year, String));
    fillTopics(narrowing.elements.topic, asked.topic, topics, (topic) => (regionOf(topic) ? undefined : topic));
    fillTopics(narrowing.elements.region, asked.region, topics, regionOf);
    narrowing.hidden = total === 0 && !isNarrowed(asked);
    if (isNarrowed(asked) || asked.sort) narrowing.querySelector("details").open = true;
    more.hidden = results.length >= total;
    ways.hidden = true;
    said.replaceChildren(...sayingsOf(asked, answer, texts, plurals).map((saying) => sayingLine(asked, saying)));
    said.append(
      ...settings.others.map(({ language }) => element("p", { class: "search-other", "data-language": language })),
    );
    if (!isCounted(answer)) for (const other of settings.others) linkOther(other, asked);
  }

  /** Shows the link to another language, on a line that is empty until then. */
  function linkOther({ language, url }, asked, text = texts[`also.${language}`]) {
    const link = element("a", { href: `${url}?q=${encodeURIComponent(asked.q)}`, hreflang: language }, text);
    said.querySelector(`[data-language="${language}"]`).replaceChildren(link);
  }

  function sayingLine(asked, { kind, text, back }) {
    const line = element("p", { class: kind }, text);
    if (back) {
      line.append(" ", element("a", { href: addressOf(location.pathname, { ...asked, exact: "1" }) }, back));
    }
    return line;
  }

  function resultItem({ url, title, date, summary, topics, lacks }, highlight) {
    const time = element("time", { datetime: date }, dateText(date, settings.dates));
    const meta = element("p", { class: "meta" }, time);
    const names = topics.map((topic) => topicNames.get(topic)).filter(Boolean);
    if (names.length > 0) meta.append(` · ${names.join(", ")}`);
    if (lacks.length > 0) meta.append(` · ${filled(texts.lacks, { words: quoted(lacks, texts) })}`);
    return element(
      "li",
      { "data-url": url },
      element("h2", {}, element("a", { href: url }, marked(title, highlight))),
      meta,
      element("p", { class: "summary" }, marked(summary, highlight)),
    );
  }

  /** Fills a filter of one group of topics, to whose ids `idOf` gives the short ones, and hides it if it has no choice. */
  function fillTopics(select, chosen, topics, idOf) {
    const names = new Map(Array.from(topicNames, ([topic, name]) => [idOf(topic), name]));
    const counts = topics.map(({ value, count }) => ({ value: idOf(value), count })).filter(({ value }) => value);
    fill(
      select,
      chosen,
      choicesOf(counts, chosen, (id) => names.get(id) ?? id),
    );
    select.parentElement.hidden = select.options.length === 1;
  }

  function fill(select, chosen, choices) {
    select.replaceChildren(select.options[0], ...choices.map(({ text, value }) => new Option(text, value)));
    select.value = chosen;
  }

  /**
   * Shows the number of results in another language, and the versions in this one of the stories found there if this
   * language has none, or not all the words.
   */
  async function showOther(other, asked, { total, missing, results }, isCurrent) {
    const { language } = other;
    const reader = await readerOf(form, other.manifest);
    const isNeeded = total === 0 || missing.length > 0;
    const there = await reader.offer(asked.q, isNeeded ? counterpartCount : 0);
    if (!isCurrent() || there.total === 0) return;
    linkOther(other, asked, counted(texts[`other.${language}`], there.total, plurals));
    const here = document.documentElement.lang;
    const known = new Set(results.map((result) => result.url));
    const pairs = there.counterparts.map((each) => each[here]).filter((pair) => pair && !known.has(pair[0]));
    if (pairs.length === 0) return;
    const items = pairs.map(([href, title]) => element("li", {}, element("a", { href }, title)));
    others.append(element("h2", {}, texts[`counterparts.${language}`]), element("ul", {}, ...items));
    others.hidden = false;
  }
}

/** True if the results in other languages are counted: this language has too little, and the reader does not save. */
function isCounted(answer) {
  return isScarce(answer) && !(isSaving() && answer.total > 0);
}

/** True if the reader asked the browser to load less. */
function isSaving() {
  return navigator.connection?.saveData === true;
}
