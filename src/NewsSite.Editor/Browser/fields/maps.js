import { announce, button, h } from "../core/dom.js";
import { t } from "../core/texts.js";

const isNothing = (value) => value === null || value === undefined || value === "";

/** Several fields under one name. */
export function mapControl(field, context) {
  let now = { ...context.value };
  const inner = (field.fields ?? []).map((one) => ({
    name: one.name,
    made: context.makeField(one, {
      start: context.start,
      value: now[one.name],
      onChange: (value) => {
        now = { ...now, [one.name]: value };
        if (isNothing(value)) {
          delete now[one.name];
        }
        context.onChange(Object.keys(now).length > 0 ? now : null);
      },
    }),
  }));
  return {
    element: h(
      "div",
      { className: "map" },
      inner.map(({ made }) => made.element),
    ),
    isGroup: true,
    kind: "map-field",
    set: (next) => {
      now = { ...next };
      for (const { name, made } of inner) {
        made.set(now[name]);
      }
    },
  };
}

/** A list of maps. */
export function mapsControl(field, context) {
  return rowsControl(context, {
    empty: () => ({}),
    row: (value, onChange) => mapControl(field, { ...context, value, onChange: (next) => onChange(next ?? {}) }),
    isGone: (value) => Object.keys(value).length === 0,
  });
}

/** A list of texts. */
export function listControl(field, context) {
  return rowsControl(context, {
    empty: () => "",
    row: (value, onChange) => {
      const input = h("input", {
        type: "text",
        value,
        autocomplete: "off",
        "aria-label": field.label,
        oninput: () => onChange(input.value),
      });
      return { element: input };
    },
    isGone: (value) => value === "",
  });
}

function rowsControl({ onChange, value }, { empty, row, isGone }) {
  let rows = [value ?? []].flat();
  const list = h("ol", { className: "rows" });
  const tell = () => {
    const left = rows.filter((one) => !isGone(one));
    onChange(left.length > 0 ? left : null);
  };
  const draw = () => {
    list.replaceChildren(
      ...rows.map((one, index) =>
        h(
          "li",
          {},
          row(one, (next) => {
            rows[index] = next;
            tell();
          }).element,
          button(
            "",
            () => {
              rows.splice(index, 1);
              tell();
              draw();
              announce(t("removed"));
              (list.children[Math.max(0, index - 1)]?.querySelector("input") ?? add).focus();
            },
            { kind: "plain", image: "close", label: t("remove") },
          ),
        ),
      ),
    );
  };
  const add = button(
    t("add"),
    () => {
      rows.push(empty());
      draw();
      list.lastElementChild.querySelector("input, textarea")?.focus();
    },
    { kind: "plain link", image: "add" },
  );
  draw();
  return {
    element: h("div", {}, list, add),
    isGroup: true,
    kind: "rows-field",
    set: (next) => {
      rows = [next ?? []].flat();
      draw();
    },
  };
}
