import { api, onChanged } from "../core/api.js";
import { confirmWith } from "../core/dialog.js";
import { announce, button, h, icon, notify } from "../core/dom.js";
import { places } from "../core/places.js";
import { t, writeTime } from "../core/texts.js";
import { correct } from "../steps/correct.js";
import { showHistory } from "../steps/history.js";
import { publish } from "../steps/publish.js";
import { rename } from "../steps/rename.js";
import { saveStory } from "../steps/saving.js";
import { withdraw } from "../steps/withdraw.js";
import { hasCodeMirror } from "../text/editor.js";
import { column } from "./column.js";
import { preview } from "./preview.js";
import { bySeverity, countText, explain, problemNote, refusalNote } from "./problems.js";
import { Session } from "./session.js";
import { sharedFields } from "./shared.js";
import { tabs } from "./tabs.js";

/** The screen of one story. */
export async function storyScreen(start, story) {
  const session = new Session(await api.story(story));
  const context = { session, start };
  const step = (action) => () => action(context).catch((reason) => sayWrong(reason));
  const shared = sharedFields({ ...context, rename: step(rename) });
  const columns = start.languages.map((language) => column(language, context));
  const page = preview(session, start);

  const title = h("h1", { tabIndex: -1 });
  const address = h("p", { className: "address" });
  const status = h("p", { className: "save-status" });
  const save = button(t("save"), () => saveNow(), {
    kind: start.git ? "" : "primary",
    "aria-keyshortcuts": "Control+S",
  });
  const count = button("", () => side.show("problems"), { kind: "problem-count" });
  const restored = h(
    "p",
    { className: "banner", hidden: session.status !== "kept" },
    h("span", {}, t("restored")),
    button(t("dropChanges"), () => drop(), { kind: "plain link" }),
    button(
      "",
      () => {
        restored.hidden = true;
      },
      { kind: "plain", image: "close", label: t("close") },
    ),
  );
  const changedOutside = h(
    "p",
    { className: "banner", hidden: true, role: "status" },
    h("span", {}, t("changedOutside")),
  );
  const plain = h("p", { className: "banner quiet", hidden: hasCodeMirror }, t("plainTexts"));
  const list = h("div", { className: "problem-list" });
  const side = tabs(t("beside"), [
    { name: "page", text: t("page"), content: page.element },
    { name: "problems", text: t("problems"), content: list },
  ]);

  const more = menu(t("more"), [
    [t("rename"), step(rename)],
    [t("correct"), step(correct)],
    [t("withdraw"), step(withdraw)],
    ...(start.git ? [[t("history"), step(showHistory)]] : []),
    [t("dropChanges"), drop],
  ]);

  const element = h(
    "div",
    { className: "story" },
    h(
      "header",
      { className: "story-head" },
      h("a", { href: places.list, className: "to-list" }, icon("back"), h("span", {}, t("stories"))),
      h("div", { className: "story-name" }, title, address),
      status,
      count,
      h(
        "div",
        { className: "acts" },
        more,
        save,
        start.git && button(t("publish"), step(publish), { kind: "primary" }),
      ),
    ),
    restored,
    changedOutside,
    plain,
    h(
      "div",
      { className: "desk" },
      h(
        "div",
        { className: "writing" },
        shared.element,
        h(
          "div",
          { className: "columns" },
          columns.map((one) => one.element),
        ),
      ),
      side.element,
    ),
  );

  function showTitle() {
    const code = start.languages.map((language) => language.code).find((one) => session.versions[one]?.fields.title);
    title.textContent = (code && session.versions[code].fields.title) || t("untitled");
    title.lang = code ?? start.language;
    document.title = `${title.textContent} — NewsSite`;
    address.textContent = session.story;
  }

  function showStatus() {
    showTitle();
    status.className = `save-status ${session.status}`;
    const texts = {
      clean: () => t("status.clean"),
      typing: () => t("status.typing"),
      kept: () => t("status.kept"),
      saving: () => t("status.saving"),
      saved: () => t("status.saved", { time: writeTime(session.savedAt) }),
      offline: () => t("status.offline"),
      refused: () => session.refusal,
    };
    const text = texts[session.status]();
    if (status.textContent !== text) {
      status.textContent = text;
      // Each pause while writing is no news to who listens.
      if (["saved", "offline", "refused"].includes(session.status)) {
        announce(text);
      }
    }
    save.disabled = session.status === "clean" || session.status === "saved" || session.status === "saving";
  }

  const act = (remedy) =>
    remedy.forgets
      ? session.forget(remedy.id).catch(sayWrong)
      : session.run((name) => api.remedy(name, remedy.id)).then(() => announce(t("mended")), sayWrong);

  function fieldOf(problem) {
    const name = problem.field?.split(/[.[]/)[0];
    const found = columns.find((one) => one.code === problem.language)?.fields.get(name);
    return (
      found ??
      shared.fields.get(name)?.placeOf?.(problem) ??
      shared.fields.get(name === "region" ? "regions" : name) ??
      columns.find((one) => one.fields.get(name))?.fields.get(name)
    );
  }

  function jump(problem) {
    const field = problem.field && fieldOf(problem);
    if (field) {
      for (
        let at = field.element.closest("details:not([open])");
        at;
        at = at.parentElement.closest("details:not([open])")
      ) {
        at.open = true;
      }
      field.element.scrollIntoView({ block: "center" });
      field.focus();
    } else {
      columns.find((one) => one.code === problem.language)?.text?.goTo(problem.line ?? 1, problem.column);
    }
  }

  function showProblems() {
    const problems = bySeverity([...session.refused.map(refusalNote), ...session.problems]);
    for (const one of [shared, ...columns]) {
      for (const field of one.fields.values()) {
        field.problems.replaceChildren();
        field.setInvalid(false);
      }
    }
    for (const problem of problems.filter((one) => one.field)) {
      const field = fieldOf(problem);
      field?.problems.append(problemNote(problem, { act }));
      if (problem.severity === "error") {
        field?.setInvalid(true);
      }
    }
    for (const one of columns) {
      one.text?.showProblems(
        problems
          .filter((problem) => !problem.field && problem.language === one.code)
          .map((problem) => ({ problem, act, explain })),
      );
    }
    list.replaceChildren(
      h("p", { className: "problem-sum" }, countText(problems)),
      h(
        "ol",
        {},
        problems.map((problem) =>
          h("li", {}, languageOf(problem), problemNote(problem, { act, jump: () => jump(problem) })),
        ),
      ),
    );
    for (const fold of shared.element.querySelectorAll(".fold")) {
      const inside = fold.querySelectorAll(".problem").length;
      fold.querySelector(".fold-problems").textContent = inside > 0 ? t("problemsInside", { count: inside }) : "";
    }
    count.replaceChildren(icon(problems[0]?.severity ?? "done"), h("span", {}, countText(problems)));
    count.className = `problem-count ${problems[0]?.severity ?? "none"}`;
    side.badge("problems", problems.length);
  }

  const languageOf = (problem) =>
    problem.language &&
    h("span", { className: "language" }, start.languages.find((one) => one.code === problem.language)?.name);

  async function saveNow() {
    try {
      if (await saveStory(context)) {
        restored.hidden = true;
        changedOutside.hidden = true;
      }
    } catch (reason) {
      sayWrong(reason);
    }
  }

  async function drop() {
    if (await confirmWith(t("dropChanges"), t("dropText"), t("drop"))) {
      restored.hidden = true;
      await session.drop().catch(sayWrong);
    }
  }

  const sayWrong = (reason) => {
    notify(reason.answer ? reason.message : t("noAnswerText"), { kind: "error", closeLabel: t("close") });
    if (!reason.answer) {
      console.error(reason);
    }
  };

  const onKey = (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
      event.preventDefault();
      saveNow();
    }
  };
  const onUnload = (event) => {
    if (session.hasUnsent) {
      event.preventDefault();
    }
  };
  const endEvents = onChanged((stories, outside) => {
    if (!stories.includes(session.story)) {
      return;
    }
    const isWriting = session.hasUnsent || (outside && !["clean", "saved"].includes(session.status));
    if (!isWriting) {
      session.run(api.story).catch(() => {});
    } else if (outside) {
      changedOutside.hidden = false;
    }
  });
  addEventListener("keydown", onKey);
  addEventListener("beforeunload", onUnload);

  session.addEventListener("status", showStatus);
  session.addEventListener("problems", showProblems);
  session.addEventListener("values", () => {
    shared.update();
    for (const one of columns) {
      one.update();
    }
    if (location.hash !== `#/story/${session.story}`) {
      history.replaceState(null, "", `#/story/${session.story}`);
    }
    showStatus();
  });
  session.addEventListener("pages", () => {
    for (const one of columns) {
      one.showState();
    }
  });
  showStatus();
  showProblems();
  return {
    name: "story-screen",
    title: title.textContent,
    element,
    focus: title,
    /** Asks before what was typed and could not be sent is lost. */
    async mayLeave() {
      await session.flush().catch(() => {});
      if (!session.hasUnsent) {
        return true;
      }
      const isGivenUp = await confirmWith(t("leave"), t("leaveText"), t("leave"));
      if (isGivenUp) {
        session.forgetRefused();
      }
      return isGivenUp;
    },
    leave() {
      removeEventListener("keydown", onKey);
      removeEventListener("beforeunload", onUnload);
      endEvents();
      page.end();
      session.end();
      for (const one of columns) {
        one.end();
      }
    },
  };
}

/** A button that unfolds a list of further steps. */
function menu(text, items) {
  const close = () => {
    details.open = false;
  };
  const details = h(
    "details",
    {
      className: "menu",
      onkeydown: (event) => {
        if (event.key === "Escape" && details.open) {
          close();
          details.querySelector("summary").focus();
        }
      },
      onfocusout: (event) => {
        if (!details.contains(event.relatedTarget)) {
          close();
        }
      },
    },
    h("summary", { className: "button" }, text),
    h(
      "ul",
      {},
      items.map(([name, action]) =>
        h(
          "li",
          {},
          button(
            name,
            () => {
              details.querySelector("summary").focus();
              close();
              action();
            },
            { kind: "plain" },
          ),
        ),
      ),
    ),
  );
  return details;
}
