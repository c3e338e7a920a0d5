import { afterPause, element, marked } from "./elements.js";
import { nextPlace } from "./places.js";
import { readerOf } from "./reader.js";

const suggestionCount = 6;

/** Starts the field in the header, a combobox that suggests the best few stories. */
export function startField(form) {
  const input = form.elements.q;
  const label = form.dataset.suggestions;
  const list = element("ul", {
    class: "search-suggestions",
    id: `${input.id}-suggestions`,
    role: "listbox",
    "aria-label": label,
  });
  const status = element("p", { class: "hidden", role: "status" });
  let asked = "";
  let active = -1;
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  close();
  form.append(list, status);

  const typed = afterPause(suggest);
  input.addEventListener("input", typed);
  input.addEventListener("keydown", move);
  form.addEventListener("focusout", ({ relatedTarget }) => {
    if (!form.contains(relatedTarget)) close();
  });
  // Uses text that was typed before this script was loaded.
  if (input.value) typed();

  async function suggest() {
    const text = input.value.trim();
    asked = text;
    if (!text) return close();
    try {
      const reader = await readerOf(form, form.dataset.manifest);
      const answer = await reader.search(text, { limit: suggestionCount, typing: true });
      if (asked === text) show(text, answer);
    } catch {
      if (asked !== text) return;
      close();
      status.textContent = form.dataset.failed;
    }
  }

  function show(text, { total, results, highlight }) {
    if (document.activeElement !== input) return;
    const options = results.map(({ title, url }) => [url, marked(title, highlight)]);
    if (total > results.length) options.push([`${form.action}?q=${encodeURIComponent(text)}`, form.dataset.all]);
    list.replaceChildren(
      ...options.map(([href, content], index) => {
        // The link itself is the option: screen readers ignore links inside options.
        const option = { role: "option", id: `${list.id}-${index}`, "aria-selected": "false", href, tabindex: "-1" };
        return element("li", { role: "none" }, element("a", option, content));
      }),
    );
    active = -1;
    input.removeAttribute("aria-activedescendant");
    list.hidden = options.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    status.textContent = form.dataset.found.replace("{count}", total);
  }

  function close() {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function move(event) {
    const options = [...list.querySelectorAll("a")];
    const next = nextPlace(event.key, active, options.length);
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      options[active].click();
    } else if (next !== undefined) {
      event.preventDefault();
      list.hidden = false;
      input.setAttribute("aria-expanded", "true");
      active = next;
      choose(options);
    }
  }

  function choose(options) {
    for (const [index, option] of options.entries()) option.setAttribute("aria-selected", String(index === active));
    if (active < 0) {
      input.removeAttribute("aria-activedescendant");
    } else {
      input.setAttribute("aria-activedescendant", options[active].id);
      options[active].scrollIntoView({ block: "nearest" });
    }
  }
}
