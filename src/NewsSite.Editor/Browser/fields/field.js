import { h, newId } from "../core/dom.js";
import { hintOf } from "../core/texts.js";
import { choicesControl } from "./choices.js";
import { dateControl } from "./dates.js";
import { listControl, mapControl, mapsControl } from "./maps.js";
import { booleanControl, byLanguageControl, longControl, textControl, textOrByLanguageControl } from "./simple.js";

const controls = {
  text: textControl,
  long: longControl,
  boolean: booleanControl,
  date: dateControl,
  texts: listControl,
  topics: choicesControl,
  regions: choicesControl,
  map: mapControl,
  maps: mapsControl,
  byLanguage: byLanguageControl,
  textOrByLanguage: textOrByLanguageControl,
};

/**
 * Makes a declared field: its name, hint, control, and a place for its problems.
 * A control is {element, set(value), focus()}; «grouped» ones hold several elements to fill in, so they get a legend.
 * @param context {start, language, onChange(value), extra}
 */
export function makeField(field, context) {
  const id = newId(field.name);
  const control = controls[field.shape](field, { ...context, id, makeField });
  const purpose = hintOf(field.name, field.hint);
  const hint = purpose && h("p", { className: "hint", id: `${id}-hint` }, purpose);
  const problems = h("div", { className: "field-problems", id: `${id}-problems` });
  const name = [field.label, field.required && h("span", { className: "required", "aria-hidden": "true" }, " *")];
  const describedBy = [hint && `${id}-hint`, `${id}-problems`].filter(Boolean).join(" ");
  const element = control.isGroup
    ? h(
        "fieldset",
        { className: `field ${control.kind ?? ""}`, "aria-describedby": describedBy },
        h("legend", {}, ...name),
        hint,
        control.element,
        problems,
      )
    : h(
        "div",
        { className: `field ${control.kind ?? ""}` },
        labelOf(control, id, name),
        hint,
        control.element,
        problems,
      );
  const target = control.target ?? control.element;
  if (!control.isGroup) {
    target.id = id;
    target.setAttribute("aria-describedby", describedBy);
    if (field.required) {
      target.required = true;
    }
  }
  element.dataset.field = field.name;
  return {
    element,
    problems,
    set: control.set,
    setInvalid: (invalid) =>
      invalid ? target.setAttribute("aria-invalid", "true") : target.removeAttribute("aria-invalid"),
    focus: () => (control.isGroup ? element.querySelector("input, select, textarea, button") : target)?.focus(),
  };
}

const labelOf = (control, id, name) =>
  control.hasOwnLabel ? control.labelWith(name) : h("label", { for: id }, ...name);

/** True for what a field has when nobody filled it in. */
export const isEmpty = (value) =>
  value === undefined ||
  value === null ||
  value === "" ||
  value === false ||
  (Array.isArray(value) ? value.length === 0 : typeof value === "object" && Object.values(value).every(isEmpty));

/** What stands in a field: nothing at all rather than something empty. */
export const orNull = (value) => (isEmpty(value) ? null : value);
