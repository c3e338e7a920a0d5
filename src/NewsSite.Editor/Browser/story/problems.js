import { button, h, icon } from "../core/dom.js";
import { t } from "../core/texts.js";

/** Where more is said about a problem: an address, or the words themselves. */
export function explain(problem) {
  if (!problem.explanation) {
    return "";
  }
  return /^(https?:\/\/|\/)/.test(problem.explanation)
    ? h(
        "a",
        { href: problem.explanation, target: "_blank", rel: "noopener", className: "why" },
        t("why", { code: problem.code }),
      )
    : h(
        "details",
        { className: "why" },
        h("summary", {}, t("why", { code: problem.code })),
        h("p", {}, problem.explanation),
      );
}

/** A problem with its remedies. */
export function problemNote(problem, { act, jump } = {}) {
  return h(
    "div",
    { className: `problem ${problem.severity}` },
    icon(problem.severity),
    h(
      "div",
      {},
      h("p", {}, h("span", { className: "unseen" }, `${t(problem.severity)}: `), problem.text),
      h(
        "p",
        { className: "problem-acts" },
        problem.remedies.map((remedy) => button(remedy.text, () => act(remedy), { kind: "remedy" })),
        jump && button(t("goThere"), jump, { kind: "plain link" }),
        explain(problem),
      ),
    ),
  );
}

/** A change that the program did not take, as a problem whose button gives it up. */
export const refusalNote = ({ key, field, language, text }) => ({
  severity: "error",
  text,
  field,
  language,
  remedies: [{ id: key, text: t("forget"), forgets: true }],
});

const order = { error: 0, warning: 1, note: 2 };
export const bySeverity = (problems) => problems.toSorted((a, b) => order[a.severity] - order[b.severity]);

/** Says how many there are: «2 errors, 1 warning». */
export function countText(problems) {
  const of = (severity) => problems.filter((problem) => problem.severity === severity).length;
  const parts = ["error", "warning", "note"]
    .filter((severity) => of(severity) > 0)
    .map((severity) => t(`count.${severity}`, { count: of(severity) }));
  return parts.length > 0 ? parts.join(", ") : t("noProblems");
}
