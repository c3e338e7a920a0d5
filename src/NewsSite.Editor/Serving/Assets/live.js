// Runs in pages of the local server only. Reloads them after a change and shows problems on top, this page's first.
const overlay = document.createElement("section");
overlay.id = "newssite-problems";
overlay.setAttribute("role", "alert");

function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

function link(className, href, text) {
  const made = element("a", className, text);
  made.href = href;
  return made;
}

function itemOf(problem, words) {
  const item = element("article", problem.isError ? "error" : "warning", "");
  const text = element("p", "", problem.text);
  const place = element("p", "place", "");
  place.append(link("", problem.editor, problem.place));
  const explain = link("explain", `/.newssite/explain/${problem.code}`, words.explain);
  explain.target = "_blank";
  const more = element("p", "", "");
  more.append(explain);
  const lines = document.createElement("pre");
  for (const line of problem.lines) {
    const row = document.createElement(line.isPlace ? "mark" : "span");
    row.textContent = `${String(line.number).padStart(5)}  ${line.text}\n`;
    lines.append(row);
  }
  item.append(text, place, more, lines);
  return item;
}

function show(problems, words) {
  overlay.replaceChildren();
  const here = decodeURI(location.pathname);
  const ofThisPage = problems.filter((problem) => problem.pages.includes(here));
  const others = problems.filter((problem) => !ofThisPage.includes(problem));
  for (const [heading, group] of [
    [words.here, ofThisPage],
    [words.elsewhere, others],
  ]) {
    if (group.length > 0 && ofThisPage.length > 0) {
      overlay.append(element("h2", "", heading));
    }
    overlay.append(...group.map((problem) => itemOf(problem, words)));
  }
  if (problems.length > 0) {
    document.body.prepend(overlay);
  } else {
    overlay.remove();
  }
}

const version = Number(document.currentScript.dataset.version);
const events = new EventSource("/.newssite/events");
events.onmessage = (event) => {
  const state = JSON.parse(event.data);
  if (state.isGood && state.version !== version) {
    location.reload();
  } else {
    show(state.problems, state.words);
  }
};
