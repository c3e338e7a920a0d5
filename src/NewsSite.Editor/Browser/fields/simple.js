import { h } from "../core/dom.js";
import { t } from "../core/texts.js";

const written = (value) => (value === undefined || value === null ? "" : String(value));

export function textControl(_field, { onChange, value, language }) {
  const input = h("input", {
    type: "text",
    autocomplete: "off",
    value: written(value),
    ...(language ? { lang: language, spellcheck: true } : {}),
    oninput: () => onChange(input.value === "" ? null : input.value),
  });
  return { element: input, set: (next) => keep(input, written(next)) };
}

/** A text that grows with what is written, and says how long it is. */
export function longControl(_field, { onChange, value, language, advised }) {
  const area = h("textarea", {
    rows: 1,
    autocomplete: "off",
    value: written(value),
    ...(language ? { lang: language, spellcheck: true } : {}),
    onkeydown: (event) => {
      // One paragraph: a line of its own means nothing here.
      if (event.key === "Enter") {
        event.preventDefault();
      }
    },
    oninput: () => {
      count();
      const text = area.value.replace(/\s*\n\s*/g, " ");
      onChange(text === "" ? null : text);
    },
  });
  const length = h("p", { className: "length" });
  const count = () => {
    const letters = [...area.value].length;
    length.textContent = advised ? t("length", { count: letters, advised }) : "";
    length.classList.toggle("long", advised !== undefined && letters > advised);
  };
  count();
  return {
    element: advised ? h("div", {}, area, length) : area,
    target: area,
    set: (next) => {
      keep(area, written(next));
      count();
    },
  };
}

export function booleanControl(_field, { onChange, value, id }) {
  const box = h("input", {
    type: "checkbox",
    id,
    checked: value === true,
    onchange: () => onChange(box.checked || null),
  });
  const label = h("label", { for: id, className: "switch" }, box);
  return {
    element: "",
    target: box,
    hasOwnLabel: true,
    kind: "boolean",
    labelWith: (name) => {
      label.append(h("span", {}, ...name));
      return label;
    },
    set: (next) => {
      box.checked = next === true;
    },
  };
}

/** One text a language. */
export function byLanguageControl(_field, { onChange, value, start, id }) {
  let now = { ...value };
  const inputs = start.languages.map(({ code, name }) => {
    const input = h("input", {
      type: "text",
      id: `${id}-${code}`,
      lang: code,
      spellcheck: true,
      autocomplete: "off",
      value: written(now[code]),
      oninput: () => {
        now = { ...now, [code]: input.value };
        if (input.value === "") {
          delete now[code];
        }
        onChange(Object.keys(now).length > 0 ? now : null);
      },
    });
    return { code, name, input };
  });
  return {
    element: h(
      "div",
      { className: "by-language" },
      inputs.map(({ name, input }) => h("div", {}, h("label", { for: input.id, className: "small" }, name), input)),
    ),
    isGroup: true,
    set: (next) => {
      now = typeof next === "object" && next !== null ? { ...next } : {};
      for (const { code, input } of inputs) {
        keep(input, written(now[code]));
      }
    },
  };
}

/** One text for all, or one a language. */
export function textOrByLanguageControl(field, context) {
  const holder = h("div", {});
  let single;
  const build = (value) => {
    single = typeof value !== "object" || value === null;
    const control = single
      ? textControl(field, { ...context, value, language: undefined })
      : byLanguageControl(field, { ...context, value });
    if (single) {
      control.element.setAttribute("aria-label", field.label);
    }
    const box = h("input", {
      type: "checkbox",
      checked: !single,
      onchange: () => {
        const codes = context.start.languages.map(({ code }) => code);
        const next = box.checked
          ? Object.fromEntries(codes.map((code) => [code, typeof current === "string" ? current : ""]))
          : (codes.map((code) => current?.[code]).find(Boolean) ?? null);
        current = next;
        context.onChange(next);
        build(next);
        holder.querySelector("input[type=checkbox]").focus();
      },
    });
    holder.replaceChildren(
      control.element,
      h("label", { className: "switch small" }, box, h("span", {}, t("eachLanguage"))),
    );
    inner = control;
  };
  let inner;
  let current = context.value;
  const outer = context.onChange;
  context = {
    ...context,
    onChange: (value) => {
      current = value;
      outer(value);
    },
  };
  build(current);
  return {
    element: holder,
    isGroup: true,
    set: (next) => {
      current = next;
      if ((typeof next !== "object" || next === null) === single) {
        inner.set(next);
      } else {
        build(next);
      }
    },
  };
}

/** Writes into a control only what is new, so that the cursor stays. */
function keep(input, text) {
  if (input.value !== text) {
    input.value = text;
  }
}
