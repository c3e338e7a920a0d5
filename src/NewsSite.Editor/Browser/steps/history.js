import { api } from "../core/api.js";
import { openDialog } from "../core/dialog.js";
import { announce, button, h } from "../core/dom.js";
import { t, writeMoment } from "../core/texts.js";
import { comparison } from "./comparison.js";
import { asFile } from "./words.js";

/** Who changed the story, when and what; an earlier state can be seen and brought back. */
export async function showHistory({ session, start }) {
  const states = await api.history(session.story);
  const brought = await openDialog(
    t("history"),
    ({ close }) => {
      const shown = h("div", { className: "past", tabIndex: -1 });
      const list = h(
        "ol",
        { className: "history" },
        states.map((state) =>
          h(
            "li",
            {},
            h(
              "p",
              {},
              h("strong", {}, state.what),
              h("span", { className: "meta" }, `${state.who} · ${writeMoment(state.when)}`),
            ),
            button(t("see"), () => see(state), {
              "aria-label": `${t("see")}: ${state.what}, ${writeMoment(state.when)}`,
            }),
          ),
        ),
      );
      async function see(state) {
        const { versions } = await api.past(session.story, state.id);
        const now = Object.fromEntries(
          start.languages.map(({ code }) => [code, asFile(session, code, versions[code])]),
        );
        const differences = comparison(versions, now, { start, names: [writeMoment(state.when), t("now")] });
        shown.replaceChildren(
          h(
            "div",
            { className: "scroll", tabIndex: 0, role: "region", "aria-label": t("differences") },
            differences.length > 0 ? differences : h("p", {}, t("nothingDiffers")),
          ),
          h(
            "footer",
            {},
            button(
              t("bringBack"),
              async () => {
                await session.run((story) => api.bringBack(story, state.id));
                close(true);
              },
              { kind: "primary", disabled: differences.length === 0 },
            ),
          ),
        );
        shown.focus();
      }
      return [states.length > 0 ? list : h("p", {}, t("noHistory")), shown];
    },
    { wide: true },
  );
  if (brought) {
    announce(t("broughtBack"));
  }
}
