import { segmentsOf } from "./wording.js";

// Longer than between two letters of a slow typist, so that each letter does not fetch files.
const pause = 400;

/** Creates an element with attributes and children; undefined attributes are omitted. */
export function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

/** Returns a text with its matches in <mark> elements. */
export function marked(text, highlight) {
  const parts = document.createDocumentFragment();
  for (const { part, isFound } of segmentsOf(text, highlight(text))) {
    parts.append(isFound ? element("mark", {}, part) : part);
  }
  return parts;
}

/** Debounces a function: it runs after a pause in calls. */
export function afterPause(act) {
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, pause);
  };
}
