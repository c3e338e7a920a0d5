import { h } from "../core/dom.js";

/** A text field where there is no CodeMirror. */
export function plainField({ label, language, value, onChange, onCursor, handlers }) {
  const lineEnd = /\r\n/.test(value) && !/[^\r]\n/.test(value) ? "\r\n" : "\n";
  const area = h("textarea", {
    className: "plain-text",
    "aria-label": label,
    lang: language,
    spellcheck: true,
    rows: 20,
    value,
    oninput: () => onChange(written()),
    onselectionchange: () => onCursor?.(area.selectionStart),
  });
  const written = () => area.value.replace(/\n/g, lineEnd);
  for (const [name, handler] of Object.entries(handlers)) {
    area.addEventListener(name, (event) => handler(event));
  }
  return {
    element: area,
    get value() {
      return written();
    },
    set(text) {
      if (written() !== text) {
        area.value = text;
      }
    },
    focus: () => area.focus(),
    apply(action) {
      const done = action({ text: area.value, from: area.selectionStart, to: area.selectionEnd });
      area.focus();
      area.setSelectionRange(done.from, done.to);
      // Unlike setRangeText, it can be undone.
      if (!document.execCommand("insertText", false, done.insert)) {
        area.setRangeText(done.insert);
        onChange(written());
      }
      area.setSelectionRange(...done.select);
    },
    selected: () => area.value.slice(area.selectionStart, area.selectionEnd),
    // They stand in the list of problems.
    showProblems() {},
    goTo(line, column = 1) {
      const before = area.value.split("\n").slice(0, line - 1);
      const position = before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
      area.focus();
      area.setSelectionRange(position, position);
    },
    dropAt() {},
    end() {},
  };
}
