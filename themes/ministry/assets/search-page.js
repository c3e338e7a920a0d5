// The search field of every page and the search page. site.js fetches this when a reader turns to a search field.
const pageSize = 10;
const suggestionCount = 6;
const passageCount = 5;
const passageLength = 220;
const pause = 120;

const readers = new Map();

/** The reader of an index, fetched once: see search-reader.js. */
function readerOf(form, manifest) {
  if (!readers.has(manifest)) {
    const reader = import(form.dataset.reader).then(({ createSearch }) => createSearch(manifest));
    readers.set(manifest, reader);
    reader.catch(() => readers.delete(manifest));
  }
  return readers.get(manifest);
}

/** Makes a search field answer. On the search page the answer is the page's own list, elsewhere a list below the field. */
export function start(form) {
  const page = form.closest("#search");
  if (page) startPage(form, page);
  else startField(form);
  readerOf(form, form.dataset.manifest)
    .then((reader) => reader.prepare())
    .catch(() => {});
}

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

/** Calls after a pause in typing; the latest call counts. */
function afterPause(act) {
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, pause);
  };
}

/** A text with what was found in it marked. */
function marked(text, highlight) {
  const parts = document.createDocumentFragment();
  let at = 0;
  for (const { start, length } of highlight(text)) {
    parts.append(text.slice(at, start), element("mark", {}, text.slice(start, start + length)));
    at = start + length;
  }
  parts.append(text.slice(at));
  return parts;
}

/* ---- The field in the header: a combobox with the best few stories ---- */

function startField(form) {
  const input = form.elements.q;
  const list = form.querySelector("[role=listbox]");
  const status = form.querySelector("[role=status]");
  let asked = "";
  let active = -1;
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  close();

  input.addEventListener("input", afterPause(suggest));
  input.addEventListener("keydown", move);
  form.addEventListener("focusout", (event) => {
    if (!form.contains(event.relatedTarget)) close();
  });
  if (input.value) suggest();

  async function suggest() {
    const text = input.value.trim();
    asked = text;
    if (!text) return close();
    try {
      const reader = await readerOf(form, form.dataset.manifest);
      const answer = await reader.search(text, { limit: suggestionCount });
      if (asked === text) show(text, answer);
    } catch {
      if (asked !== text) return;
      close();
      status.textContent = form.dataset.failed;
    }
  }

  function show(text, { total, results, highlight }) {
    if (document.activeElement !== input) return;
    const options = results.map(({ title, url }) => [url, marked(title, highlight)]);
    if (total > results.length) options.push([`${form.action}?q=${encodeURIComponent(text)}`, form.dataset.all]);
    list.replaceChildren(
      ...options.map(([href, content], index) => {
        // The link itself is the option: a link inside an option would be hidden from screen readers.
        const option = { role: "option", id: `${list.id}-${index}`, "aria-selected": "false", href, tabindex: "-1" };
        return element("li", { role: "none" }, element("a", option, content));
      }),
    );
    active = -1;
    input.removeAttribute("aria-activedescendant");
    list.hidden = options.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    status.textContent = form.dataset.found.replace("{count}", total);
  }

  function close() {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function move(event) {
    const options = [...list.querySelectorAll("a")];
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      options[active].click();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && options.length > 0) {
      event.preventDefault();
      list.hidden = false;
      input.setAttribute("aria-expanded", "true");
      const places = options.length + 1;
      active = ((active + 1 + (event.key === "ArrowDown" ? 1 : -1) + places) % places) - 1;
      options.forEach((option, index) => option.setAttribute("aria-selected", String(index === active)));
      if (active < 0) {
        input.removeAttribute("aria-activedescendant");
      } else {
        input.setAttribute("aria-activedescendant", options[active].id);
        options[active].scrollIntoView({ block: "nearest" });
      }
    }
  }
}

/* ---- The search page: its address holds the query, the order and what the results are narrowed to ---- */

function startPage(form, page) {
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
  narrowing.addEventListener("change", ({ target }) => go({ ...wanted(), [target.name]: target.value }, "pushState"));
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
  // What was typed before this script came counts.
  if (input.value.trim() && !wanted().q) go({ q: input.value.trim() }, "replaceState");
  else run();

  /** What the address asks for. */
  function wanted() {
    const asked = new URLSearchParams(location.search);
    return Object.fromEntries(["q", "sort", "year", "topic", "exact"].map((name) => [name, asked.get(name) ?? ""]));
  }

  function addressOf(base, asked) {
    const kept = Object.entries(asked).filter(([name, value]) => value && !(name === "sort" && value === "best"));
    return kept.length > 0 ? `${base}?${new URLSearchParams(kept)}` : base;
  }

  function go(asked, how) {
    limit = pageSize;
    const address = addressOf(location.pathname, asked);
    if (address !== location.pathname + location.search) history[how](null, "", address);
    run();
  }

  function counted(forms, count) {
    return (forms[plurals.select(count)] ?? forms.other).replace("{count}", count);
  }

  function filled(text, values) {
    return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  }

  async function run() {
    const mine = ++turn;
    const asked = wanted();
    if (input.value.trim() !== asked.q) input.value = asked.q;
    if (!asked.q) return clear();
    if (list.children.length === 0) said.textContent = texts.searching;
    try {
      const reader = await readerOf(form, form.dataset.manifest);
      const answer = await reader.search(asked.q, {
        limit,
        sort: asked.sort || "best",
        year: Number(asked.year) || undefined,
        topic: asked.topic || undefined,
        asTyped: asked.exact !== "",
      });
      if (mine !== turn) return;
      show(asked, answer);
      await Promise.all([showPassages(answer, mine), showOthers(asked, mine)]);
    } catch {
      if (mine === turn) fail();
    }
  }

  function clear() {
    list.replaceChildren();
    said.replaceChildren();
    narrowing.hidden = more.hidden = ways.hidden = true;
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
    showNarrowing(asked, years, topics);
    narrowing.hidden = total === 0 && !asked.year && !asked.topic;
    more.hidden = results.length >= total;
    ways.hidden = total > 0;
    said.replaceChildren(...saying(asked, answer));
  }

  function saying(asked, { total, instead, ignored }) {
    const lines = [];
    if (instead) {
      const line = element("p", { class: "notice" }, filled(texts[`instead.${instead.kind}`], { query: asked.q, instead: instead.query }));
      const back = element("a", { href: addressOf(location.pathname, { ...asked, exact: "1" }) }, filled(texts.back, { query: asked.q }));
      line.append(" ", back);
      lines.push(line);
    }
    if (total > 0) lines.push(element("p", { class: "search-count" }, counted(texts.results, total)));
    else if (asked.year || asked.topic) lines.push(element("p", {}, texts.none_here));
    else lines.push(element("p", {}, filled(texts.none, { query: asked.q })));
    if (ignored.length > 0) lines.push(element("p", { class: "quiet" }, filled(texts.ignored, { words: ignored.join(", ") })));
    return lines;
  }

  function resultItem({ url, title, date, summary, topics }, highlight) {
    const [year, month, day] = date.split("-");
    const written = filled(settings.dates[month - 1], { day: Number(day), year });
    const meta = element("p", { class: "meta" }, element("time", { datetime: date }, written));
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

  function showNarrowing(asked, years, topics) {
    narrowing.elements.sort.value = asked.sort || "best";
    fill(narrowing.elements.year, years, asked.year, (year) => year);
    fill(narrowing.elements.topic, topics, asked.topic, (topic) => settings.topics[topic] ?? topic);
  }

  function fill(select, counts, chosen, nameOf) {
    const options = counts.map(({ value, count }) => new Option(`${nameOf(value)} (${count})`, value));
    if (chosen && !counts.some(({ value }) => String(value) === chosen)) options.push(new Option(`${nameOf(chosen)} (0)`, chosen));
    select.replaceChildren(select.options[0], ...options);
    select.value = chosen;
  }

  /** Where a result's text has what was found: from the story's own page, which is then ready when it is opened. */
  async function showPassages({ results, highlight }, mine) {
    for (const { url } of results.slice(0, passageCount)) {
      const item = [...list.children].find((each) => each.dataset.url === url);
      const response = await fetch(url).catch(() => undefined);
      if (!response?.ok || mine !== turn) return;
      const story = new DOMParser().parseFromString(await response.text(), "text/html");
      const text = (story.querySelector(".text")?.textContent ?? "").replace(/\s+/g, " ").trim();
      const passage = passageOf(text, highlight(text));
      if (passage && mine === turn && !item.querySelector(".passage")) {
        item.append(element("p", { class: "passage" }, marked(passage, highlight)));
      }
    }
  }

  function passageOf(text, found) {
    if (found.length === 0) return undefined;
    // The window with the most of what was found.
    const within = (first) => found.filter(({ start }) => start >= first.start && start < first.start + passageLength).length;
    const best = found.reduce((one, other) => (within(other) > within(one) ? other : one));
    const from = Math.max(0, text.lastIndexOf(" ", Math.max(0, best.start - 40)));
    const to = text.indexOf(" ", from + passageLength);
    return (from > 0 ? "…" : "") + text.slice(from, to < 0 ? undefined : to).trim() + (to < 0 ? "" : "…");
  }

  async function showOthers(asked, mine) {
    for (const { language, url, manifest } of settings.others) {
      const reader = await readerOf(form, manifest);
      const { total } = await reader.search(asked.q, { limit: 0 });
      if (mine !== turn || total === 0) continue;
      const link = element("a", { href: `${url}?q=${encodeURIComponent(asked.q)}`, hreflang: language }, counted(texts[`other.${language}`], total));
      said.append(element("p", {}, link));
    }
  }
}
