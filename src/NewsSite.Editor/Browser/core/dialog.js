import { button, h, newId } from "./dom.js";
import { t } from "./texts.js";

/**
 * Opens a dialog over the page. The browser keeps the focus inside and gives it back when the dialog closes.
 * @param build Gets the dialog's controls (close) and returns what stands in it.
 * @returns What it was closed with; undefined if it was left.
 */
export function openDialog(title, build, { wide = false } = {}) {
  return new Promise((resolve) => {
    const heading = newId("dialog");
    let result;
    const close = (value) => {
      result = value;
      dialog.close();
    };
    const dialog = h(
      "dialog",
      { className: wide ? "wide" : "", "aria-labelledby": heading },
      h(
        "header",
        {},
        h("h2", { id: heading }, title),
        button("", () => close(), { kind: "plain", image: "close", label: t("close") }),
      ),
      h("div", { className: "dialog-notices", role: "status" }),
    );
    dialog.append(...[build({ close, dialog })].flat());
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(result);
    });
    document.body.append(dialog);
    dialog.showModal();
    // Not the button that closes it, which is first.
    (
      dialog.querySelector("[autofocus], form :is(input, textarea, select)") ?? dialog.querySelector("footer button")
    )?.focus();
  });
}

/** A form in a dialog; what its action throws is shown in it. */
export function dialogForm(submitText, action, ...children) {
  const wrong = h("p", { className: "wrong", role: "alert", hidden: true });
  const submit = h("button", { type: "submit", className: "primary" }, submitText);
  const form = h(
    "form",
    {
      onsubmit: async (event) => {
        event.preventDefault();
        submit.disabled = true;
        wrong.hidden = true;
        try {
          await action(new FormData(form), event);
        } catch (reason) {
          wrong.textContent = reason.message;
          wrong.hidden = false;
        }
        submit.disabled = false;
      },
    },
    ...children,
    wrong,
    h("footer", {}, submit),
  );
  return form;
}

/** Asks for a yes. */
export const confirmWith = (title, text, yes) =>
  openDialog(title, ({ close }) => [
    h("p", {}, text),
    h(
      "footer",
      {},
      button(t("cancel"), () => close(false)),
      button(yes, () => close(true), { kind: "primary" }),
    ),
  ]);

/** A labelled control of a dialog's form. */
export function labelled(text, control, hint) {
  control.id ||= newId("control");
  const hintId = `${control.id}-hint`;
  if (hint) {
    control.setAttribute("aria-describedby", hintId);
  }
  return h(
    "div",
    { className: "field" },
    h("label", { for: control.id }, text),
    hint && h("p", { className: "hint", id: hintId }, hint),
    control,
  );
}
