import { api } from "../core/api.js";
import { dialogForm, labelled, openDialog } from "../core/dialog.js";
import { button, h, icon } from "../core/dom.js";
import { t } from "../core/texts.js";
import { countText, problemNote } from "../story/problems.js";
import { chooseVersion } from "./conflict.js";
import { saveStory } from "./saving.js";
import { takeOver } from "./words.js";

/** Saves the story and sends it. Each way it can end is told in plain words. */
export async function publish(context) {
  await context.session.flush();
  let answer = await openDialog(t("publish"), (dialog) => conversation(context, dialog, null));
  while (answer?.theirs) {
    const next = await afterConflict(context, answer);
    answer = next ? await openDialog(t("publish"), (dialog) => conversation(context, dialog, next)) : undefined;
  }
}

/**
 * A colleague's version was sent before, and is shown. What is published from now on goes over it; a still later version
 * is a conflict again. Returns what to publish with; nothing to go on writing.
 */
async function afterConflict({ session, start }, answer) {
  session.over = true;
  const choice = await chooseVersion({ session, start, theirs: answer.theirs, text: answer.text });
  if (choice === "theirs") {
    takeOver(session, start, answer.theirs);
    await session.run(api.story);
  }
  return choice && {};
}

/**
 * A choice for each draft: to come out now, or to stay a draft. A new story is taken to come out; a version that is added to
 * a published story is not, for it may be half written.
 */
function draftsOf({ session, start }) {
  const written = start.languages.filter(({ code }) => session.versions[code]);
  const isNew = written.every(({ code }) => session.versions[code].fields.draft);
  return written
    .filter(({ code }) => session.versions[code].fields.draft)
    .map(({ code, name }) => {
      const { fields, text } = session.versions[code];
      const box = h("input", { type: "checkbox", checked: isNew && !!fields.title && text.trim() !== "" });
      return { code, box, element: h("label", { className: "switch" }, box, h("span", {}, name)) };
    });
}

/** @param at What to publish with at once; null to ask before. */
function conversation(context, { close }, at) {
  const { session, start } = context;
  const body = h("div", { className: "publish", tabIndex: -1 });
  const show = (...parts) => {
    body.replaceChildren(...parts.flat().filter(Boolean));
    (body.querySelector("input, footer .primary, footer button") ?? body).focus();
  };
  const leave = () => button(t("close"), () => close(), { kind: "primary" });

  function ask() {
    const hasErrors = session.problems.some((problem) => problem.severity === "error");
    const drafts = draftsOf(context);
    show(
      h("p", {}, t("publishText")),
      h(
        "ul",
        { className: "addresses" },
        start.languages
          .filter(({ code }) => session.versions[code])
          .map(({ code, name }) =>
            h("li", {}, `${name}: `, h("code", {}, session.addresses[code] ?? ""), " ", state(code)),
          ),
      ),
      drafts.length > 0 &&
        h(
          "fieldset",
          { className: "field" },
          h("legend", {}, t("draftsReady")),
          h("p", { className: "hint" }, t("draftsStay")),
          drafts.map(({ element }) => element),
        ),
      session.problems.length > 0 && h("p", { className: hasErrors ? "wrong" : "" }, countText(session.problems)),
      h(
        "footer",
        {},
        button(t("cancel"), () => close()),
        button(
          t("publish"),
          () => {
            const ready = drafts
              .filter(({ box }) => box.checked)
              .map(({ code }) => [code, { fields: { draft: null } }]);
            if (ready.length > 0) {
              session.change({ versions: Object.fromEntries(ready) });
            }
            send({});
          },
          { kind: "primary" },
        ),
      ),
    );
  }

  function state(code) {
    const name = session.versions[code].fields.draft ? "draft" : (session.states[code] ?? "draft");
    return h("span", { className: `state ${name}` }, t(`state.${name}`));
  }

  async function send(given) {
    show(h("p", { role: "status" }, t("publishing")));
    try {
      if (!(await saveStory(context))) {
        return close();
      }
      tell(await api.step(session.story, "publish", { ...given, over: session.over === true }));
    } catch (reason) {
      show(
        h("p", { className: "wrong", role: "alert" }, reason.answer ? reason.message : t("noAnswerText")),
        h("footer", {}, leave()),
      );
    }
  }

  function tell(answer) {
    if (answer.outcome === "nameless") {
      return askName(answer.text);
    }
    if (answer.outcome === "conflict" && answer.theirs) {
      return close(answer);
    }
    if (answer.problems?.length > 0) {
      session.showProblems(answer.problems);
    }
    if (answer.outcome === "published") {
      session.over = false;
      // States and problems may be others now.
      session.run(api.story).catch(() => {});
    }
    const sign = { published: "done", kept: "note" }[answer.outcome] ?? "error";
    show(
      h("p", { className: `outcome ${answer.outcome}`, role: "alert" }, icon(sign), h("span", {}, answer.text)),
      (answer.problems ?? []).map((problem) => problemNote({ ...problem, remedies: [] })),
      h("footer", {}, sign !== "done" && button(t("tryAgain"), () => send({})), leave()),
    );
  }

  const askName = (text) =>
    show(
      h("p", {}, text || t("nameText")),
      dialogForm(
        t("publish"),
        (given) => send({ name: given.get("name").trim(), email: given.get("email").trim() }),
        labelled(t("yourName"), h("input", { name: "name", required: true, autocomplete: "name" })),
        labelled(
          t("yourEmail"),
          h("input", { name: "email", type: "email", required: true, autocomplete: "email" }),
          t("yourEmailHint"),
        ),
      ),
    );

  if (at) {
    // Once the dialog is open: what is shown takes the focus.
    setTimeout(() => send(at));
  } else {
    ask();
  }
  return body;
}
