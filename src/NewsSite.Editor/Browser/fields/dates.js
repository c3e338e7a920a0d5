import { button, h, newId } from "../core/dom.js";
import { t, writeDate } from "../core/texts.js";

const plain = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d))?$/;

/**
 * A day and, if wanted, a time. What is written in another way stays as it is, in a field of text.
 * @param context With «fixedDay», the day is shown only, and the button leads to the step that changes it.
 */
export function dateControl(field, { onChange, value, id, fixedDay }) {
  const day = h("input", { type: "date", id: `${id}-day`, onchange: () => tell() });
  const time = h("input", { type: "time", id: `${id}-time`, onchange: () => tell() });
  const text = h("input", {
    type: "text",
    id: `${id}-text`,
    "aria-label": field.label,
    oninput: () => onChange(text.value || null),
  });
  const shown = h("span", { className: "fixed-day" });
  const plainRow = h(
    "div",
    { className: "day-time" },
    fixedDay
      ? [shown, button(t("changeDay"), fixedDay, { kind: "plain link" })]
      : [h("label", { for: day.id, className: "unseen" }, `${field.label}: ${t("day")}`), day],
    h("label", { for: time.id, className: "small" }, t("time")),
    time,
    button(
      "",
      () => {
        time.value = "";
        tell();
      },
      { kind: "plain", image: "close", label: t("noTime") },
    ),
  );
  const holder = h("div", {});
  const tell = () => onChange(day.value ? day.value + (time.value ? `T${time.value}` : "") : null);
  const set = (next) => {
    const parts = plain.exec(next ?? "");
    if (next && !parts) {
      text.value = next;
      holder.replaceChildren(text);
      return;
    }
    day.value = parts?.[1] ?? "";
    time.value = parts?.[2] ?? "";
    shown.textContent = writeDate(parts?.[1]);
    if (!plainRow.isConnected || plainRow.parentElement !== holder) {
      holder.replaceChildren(plainRow);
    }
  };
  set(value);
  return { element: holder, isGroup: true, kind: "date-field", set };
}

/** A day and a time in a dialog; «value» is what a field of the front matter holds. */
export function dayAndTime(label, value, { required = true } = {}) {
  const parts = plain.exec(value ?? "");
  const ids = [newId("day"), newId("time")];
  const day = h("input", { type: "date", id: ids[0], required, value: parts?.[1] ?? "" });
  const time = h("input", { type: "time", id: ids[1], value: parts?.[2] ?? "" });
  return {
    day,
    element: h(
      "div",
      { className: "field" },
      h("label", { for: ids[0] }, label),
      h("div", { className: "day-time" }, day, h("label", { for: ids[1], className: "small" }, t("time")), time),
    ),
    get value() {
      return day.value + (day.value && time.value ? `T${time.value}` : "");
    },
  };
}
