import { openDialog } from "../core/dialog.js";
import { button, h } from "../core/dom.js";
import { t } from "../core/texts.js";
import { comparison } from "./comparison.js";
import { asFile } from "./words.js";

/**
 * Shows what the writer has and what came from elsewhere, side by side.
 * @param theirs Versions as they stand elsewhere: {ky: {fields, text}}; null for one that was deleted there.
 * @returns «mine» or «theirs»; undefined to go on writing.
 */
export function chooseVersion({ session, start, theirs, text }) {
  const mine = Object.fromEntries(Object.keys(theirs).map((code) => [code, asFile(session, code, theirs[code])]));
  const differences = comparison(mine, theirs, { start, names: [t("mine"), t("theirs")] });
  return openDialog(
    t("conflict"),
    ({ close }) => [
      h("p", {}, text),
      h("div", { className: "scroll", tabIndex: 0, role: "region", "aria-label": t("differences") }, differences),
      h(
        "footer",
        {},
        button(t("editOn"), () => close()),
        button(t("takeTheirs"), () => close("theirs")),
        button(t("keepMine"), () => close("mine"), { kind: "primary" }),
      ),
    ],
    { wide: true },
  );
}
