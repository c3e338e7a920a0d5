import { announce, h, newId } from "../core/dom.js";
import { inLanguage, t } from "../core/texts.js";

/** Topics or regions by name: checkboxes, with a search where they are many. What is not on the list stays chosen. */
export function choicesControl(field, { onChange, value, start, id }) {
  const choices = field.shape === "regions" ? start.regions : start.topics;
  const chosen = new Set();
  const list = h("ul", { className: "choices" });
  const boxes = new Map();
  const add = (key, name) => {
    const box = h("input", {
      type: "checkbox",
      checked: chosen.has(key),
      onchange: () => {
        chosen[box.checked ? "add" : "delete"](key);
        onChange(chosen.size > 0 ? [...chosen] : null);
        sum();
      },
    });
    const item = h("li", {}, h("label", {}, box, h("span", {}, name)));
    boxes.set(key, { box, item, name: name.toLocaleLowerCase() });
    list.append(item);
  };
  const sum = () => {
    summary.textContent = chosen.size > 0 ? [...chosen].map((key) => nameOf(key)).join(", ") : t("noneChosen");
  };
  const nameOf = (key) => inLanguage(choices.find((choice) => choice.key === key)?.names) || key;
  const search = h("input", {
    type: "search",
    id: newId("filter"),
    autocomplete: "off",
    oninput: () => {
      const wanted = search.value.trim().toLocaleLowerCase();
      let left = 0;
      for (const { item, name, box } of boxes.values()) {
        item.hidden = !name.includes(wanted) && !box.checked;
        left += item.hidden ? 0 : 1;
      }
      announce(t("found", { count: left }));
    },
  });
  const summary = h("span", { className: "chosen" });
  for (const choice of choices) {
    add(choice.key, inLanguage(choice.names));
  }
  const set = (next) => {
    chosen.clear();
    for (const key of [next ?? []].flat()) {
      // By name, or by key: both may be written.
      const choice = choices.find((one) => one.key === key || Object.values(one.names).includes(key));
      chosen.add(choice?.key ?? key);
      if (!choice && !boxes.has(key)) {
        add(key, key);
      }
    }
    for (const [key, { box }] of boxes) {
      box.checked = chosen.has(key);
    }
    sum();
  };
  set(value);
  return {
    element: h(
      "details",
      { className: "choice-box" },
      h("summary", {}, summary),
      choices.length > 8 &&
        h("div", { className: "filter" }, h("label", { for: search.id, className: "small" }, t("filter")), search),
      list,
    ),
    isGroup: true,
    kind: "choice-field",
    set,
    id,
  };
}
