import { api, Refusal, Unreachable } from "./core/api.js";
import { h, notify } from "./core/dom.js";
import { languageName, loadTexts, t } from "./core/texts.js";
import { storiesScreen } from "./stories/screen.js";
import { storyScreen } from "./story/screen.js";

const main = h("main", { id: "main", tabIndex: -1 });
const nothing = { leave() {}, mayLeave: () => true };
let shown = nothing;
let asked = 0;

/** Shows the screen that the address names: #/ or #/story/news/2026/11/23-slug. */
async function show(start) {
  const mine = ++asked;
  const path = decodeURIComponent(location.hash.slice(1).split("?")[0]);
  shown.leave();
  shown = nothing;
  main.replaceChildren(h("p", { className: "loading" }, t("loading")));
  try {
    const screen = path.startsWith("/story/")
      ? await storyScreen(start, path.slice("/story/".length))
      : await storiesScreen(start, new URLSearchParams(location.hash.split("?")[1] ?? ""));
    if (mine !== asked) {
      // The address names another screen by now.
      screen.leave();
      return;
    }
    main.replaceChildren(...[screen.element].flat());
    main.className = screen.name;
    shown = { ...nothing, ...screen };
    document.title = `${screen.title} — NewsSite`;
    (screen.focus ?? main).focus({ preventScroll: true });
  } catch (reason) {
    if (mine === asked) {
      showFailure(reason);
    }
  }
}

function showFailure(reason) {
  main.replaceChildren(
    h("h1", {}, t("noAnswer")),
    h("p", { role: "alert" }, reason instanceof Refusal ? reason.message : t("noAnswerText")),
    h("p", {}, h("a", { href: "#/" }, t("stories"))),
  );
  if (!(reason instanceof Refusal)) {
    console.error(reason);
  }
}

async function begin() {
  const wanted = navigator.language.slice(0, 2);
  let start;
  try {
    start = await api.start();
  } catch (reason) {
    await loadTexts(["ky", "ru"].includes(wanted) ? wanted : "en");
    document.body.prepend(main);
    return showFailure(reason);
  }
  await loadTexts(start.language);
  for (const notice of start.notices) {
    notify(notice, { stays: true, closeLabel: t("close") });
  }
  start.languages = start.languages.map((language) => ({ ...language, name: languageName(language) }));
  document.body.prepend(h("a", { className: "skip", href: "#main", onclick: skip }, t("skip")), main);
  addEventListener("hashchange", async (event) => {
    if (await shown.mayLeave()) {
      return show(start);
    }
    history.replaceState(null, "", event.oldURL);
  });
  return show(start);
}

/** What a button began and nobody waits for: its failure is told, too. */
addEventListener("unhandledrejection", (event) => {
  const { reason } = event;
  if (reason instanceof Refusal || reason instanceof Unreachable) {
    event.preventDefault();
    const text = reason instanceof Refusal ? reason.message : t("noAnswerText");
    notify(text, { kind: "error", closeLabel: t("close") });
  }
});

function skip(event) {
  // The address names the screen, so it must not change.
  event.preventDefault();
  main.querySelector("h1, input, button:not(header *)")?.focus();
  main.focus();
}

begin();
