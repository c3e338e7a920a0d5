import { h, newId } from "../core/dom.js";

/** Panels of which one is shown. Arrow keys go along the tabs. */
export function tabs(label, panels) {
  const made = panels.map(({ name, text, content }, index) => {
    const id = newId(name);
    const badge = h("span", { className: "badge" });
    const tab = h(
      "button",
      { type: "button", role: "tab", id, "aria-controls": `${id}-panel`, onclick: () => select(name) },
      text,
      badge,
    );
    const panel = h(
      "div",
      { role: "tabpanel", id: `${id}-panel`, "aria-labelledby": id, tabIndex: -1, className: `panel ${name}` },
      content,
    );
    return { name, tab, panel, badge, index };
  });

  function select(name) {
    for (const one of made) {
      const chosen = one.name === name;
      one.tab.setAttribute("aria-selected", String(chosen));
      one.tab.tabIndex = chosen ? 0 : -1;
      one.panel.hidden = !chosen;
    }
  }

  const onkeydown = (event) => {
    const at = made.findIndex(({ tab }) => tab === document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: made.length - 1 }[event.key];
    if (to !== undefined && at >= 0) {
      event.preventDefault();
      const next = made[(to + made.length) % made.length];
      select(next.name);
      next.tab.focus();
    }
  };
  select(made[0].name);
  return {
    element: h(
      "aside",
      { className: "beside", "aria-label": label },
      h(
        "div",
        { role: "tablist", "aria-label": label, className: "tabs", onkeydown },
        made.map(({ tab }) => tab),
      ),
      made.map(({ panel }) => panel),
    ),
    show(name) {
      select(name);
      const { panel } = made.find((one) => one.name === name);
      panel.scrollIntoView({ block: "nearest" });
      panel.focus();
    },
    badge(name, count) {
      const { badge } = made.find((one) => one.name === name);
      badge.textContent = count > 0 ? String(count) : "";
    },
  };
}
