import { api } from "../core/api.js";
import { dialogForm, labelled, openDialog } from "../core/dialog.js";
import { button, h, icon } from "../core/dom.js";
import { t } from "../core/texts.js";
import { countText, problemNote } from "../story/problems.js";
import { chooseVersion } from "./conflict.js";
import { saveStory } from "./saving.js";

/** Saves the story and sends it. Each way it can end is told in plain words. */
export async function publish(context) {
  await context.session.flush();
  let given = null;
  do {
    const wanted = given;
    const answer = await openDialog(t("publish"), (dialog) => conversation(context, dialog, wanted));
    given = answer && (await afterConflict(context, answer));
  } while (given);
}

/**
 * A colleague's version was sent before, and is shown. What is published from now on goes over it; a still later version
 * is a conflict again. Returns what to publish with; nothing to go on writing.
 */
async function afterConflict({ session, start }, { text, theirs, ready }) {
  session.over = true;
  const choice = await chooseVersion({ session, start, theirs, text });
  if (choice === "theirs") {
    await session.drop();
    await session.run((story) => api.step(story, "theirs", {}));
  }
  return choice && { ready: choice === "theirs" ? [] : ready };
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

/** @param given What to publish with at once: {ready: [language]}, the drafts that come out; null to ask before. */
function conversation(context, { close }, given) {
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
      session.refused.length > 0 && h("p", { className: "wrong" }, t("notTaken")),
      session.problems.length > 0 && h("p", { className: hasErrors ? "wrong" : "" }, countText(session.problems)),
      h(
        "footer",
        {},
        button(t("cancel"), () => close()),
        button(t("publish"), () => send({ ready: drafts.filter(({ box }) => box.checked).map(({ code }) => code) }), {
          kind: "primary",
        }),
      ),
    );
  }

  function state(code) {
    const name = session.versions[code].fields.draft ? "draft" : (session.states[code] ?? "draft");
    return h("span", { className: `state ${name}` }, t(`state.${name}`));
  }

  async function send(wanted) {
    show(h("p", { role: "status" }, t("publishing")));
    try {
      if (!(await saveStory(context))) {
        return close();
      }
      tell(wanted, await api.step(session.story, "publish", { ...wanted, over: session.over === true }));
    } catch (reason) {
      show(
        h("p", { className: "wrong", role: "alert" }, reason.answer ? reason.message : t("noAnswerText")),
        h("footer", {}, leave()),
      );
    }
  }

  function tell(wanted, answer) {
    if (answer.outcome === "nameless") {
      return askName(wanted, answer.text);
    }
    if (answer.outcome === "conflict") {
      return close({ ...answer, ready: wanted.ready });
    }
    if (answer.outcome === "published") {
      session.over = false;
    }
    if (answer.problems?.length > 0) {
      session.showProblems(answer.problems);
    } else {
      // States, problems and what colleagues sent are others now.
      session.run(api.story).catch(() => {});
    }
    const sign = { published: "done", kept: "note" }[answer.outcome] ?? "error";
    show(
      h("p", { className: `outcome ${answer.outcome}`, role: "alert" }, icon(sign), h("span", {}, answer.text)),
      (answer.problems ?? []).map((problem) => problemNote({ ...problem, remedies: [] })),
      h("footer", {}, sign !== "done" && button(t("tryAgain"), () => send(wanted)), leave()),
    );
  }

  const askName = (wanted, text) =>
    show(
      h("p", {}, text || t("nameText")),
      dialogForm(
        t("publish"),
        (form) => send({ ...wanted, name: form.get("name").trim(), email: form.get("email").trim() }),
        labelled(t("yourName"), h("input", { name: "name", required: true, autocomplete: "name" })),
        labelled(
          t("yourEmail"),
          h("input", { name: "email", type: "email", required: true, autocomplete: "email" }),
          t("yourEmailHint"),
        ),
      ),
    );

  if (given) {
    // Once the dialog is open: what is shown takes the focus.
    setTimeout(() => send(given));
  } else {
    ask();
  }
  return body;
}
