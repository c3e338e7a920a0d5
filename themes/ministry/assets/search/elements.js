import { segmentsOf } from "./wording.js";

const pause = 120;

/** An element with its attributes, of which the undefined are left out, and its children. */
export function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

/** A text with what was found in it marked. */
export function marked(text, highlight) {
  const parts = document.createDocumentFragment();
  for (const { part, isFound } of segmentsOf(text, highlight(text))) {
    parts.append(isFound ? element("mark", {}, part) : part);
  }
  return parts;
}

/** Calls after a pause in typing; the latest call counts. */
export function afterPause(act) {
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, pause);
  };
}
