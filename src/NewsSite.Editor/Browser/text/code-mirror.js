import {
  defaultKeymap,
  drawSelection,
  EditorState,
  EditorView,
  HighlightStyle,
  history,
  historyKeymap,
  keymap,
  lintGutter,
  lintKeymap,
  markdown,
  markdownLanguage,
  setDiagnostics,
  syntaxHighlighting,
  tags,
} from "../codemirror.js";
import { h } from "../core/dom.js";

const look = {
  "&": { fontSize: "1rem", color: "var(--ink)", backgroundColor: "var(--field)" },
  "&.cm-focused": { outline: "3px solid var(--accent)", outlineOffset: "1px" },
  ".cm-scroller": { fontFamily: "var(--serif)", lineHeight: "1.65", minHeight: "22rem" },
  ".cm-content": { padding: "0.75rem 0", caretColor: "var(--accent)" },
  ".cm-line": { padding: "0 1rem 0 0.5rem" },
  ".cm-cursor": { borderLeftColor: "var(--accent)", borderLeftWidth: "2px" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "var(--selection) !important",
  },
  ".cm-gutters": { backgroundColor: "transparent", border: "0", color: "var(--quiet)" },
  ".cm-gutter-lint": { width: "1.5rem" },
  ".cm-gutter-lint .cm-gutterElement": { padding: "0.35rem 0.2rem" },
  // In place of pictures in data addresses, which the page's policy keeps out.
  ".cm-lintRange": { backgroundImage: "none", textDecoration: "underline wavy 1.5px", textUnderlineOffset: "0.2em" },
  ".cm-lintRange-error": { textDecorationColor: "var(--bad)" },
  ".cm-lintRange-warning": { textDecorationColor: "var(--doubt)" },
  ".cm-lintRange-info": { textDecorationColor: "var(--quiet)" },
  ".cm-lint-marker": { content: "normal", width: "1.1rem", height: "1.1rem", textAlign: "center", borderRadius: "50%" },
  ".cm-lint-marker::before": {
    content: "'!'",
    display: "block",
    color: "var(--paper)",
    font: "700 0.8rem / 1.1rem var(--sans)",
  },
  ".cm-lint-marker-error": { content: "normal", backgroundColor: "var(--bad)" },
  ".cm-lint-marker-warning": { content: "normal", backgroundColor: "var(--doubt)" },
  ".cm-lint-marker-info": { content: "normal", backgroundColor: "var(--quiet)" },
  ".cm-tooltip": {
    border: "1px solid var(--line-strong)",
    backgroundColor: "var(--paper)",
    color: "var(--ink)",
    fontFamily: "var(--sans)",
    fontSize: "0.875rem",
    maxWidth: "26rem",
    boxShadow: "0 4px 16px var(--shade)",
  },
  ".cm-diagnostic": { padding: "0.5rem 0.75rem", borderLeftWidth: "4px" },
  ".cm-diagnostic-error": { borderLeftColor: "var(--bad)" },
  ".cm-diagnostic-warning": { borderLeftColor: "var(--doubt)" },
  ".cm-diagnostic-info": { borderLeftColor: "var(--quiet)" },
  ".cm-diagnosticAction": {
    font: "inherit",
    padding: "0.25rem 0.75rem",
    marginTop: "0.375rem",
    color: "var(--band-ink)",
    backgroundColor: "var(--band)",
    borderRadius: "2px",
  },
};

const colours = HighlightStyle.define([
  { tag: tags.heading, fontWeight: "700", fontSize: "1.1em" },
  { tag: tags.strong, fontWeight: "700" },
  { tag: tags.emphasis, fontStyle: "italic" },
  { tag: tags.strikethrough, textDecoration: "line-through" },
  { tag: [tags.link, tags.url], color: "var(--accent)" },
  { tag: tags.quote, color: "var(--quiet)" },
  { tag: tags.monospace, fontFamily: "ui-monospace, monospace", fontSize: "0.9em" },
  { tag: [tags.processingInstruction, tags.contentSeparator], color: "var(--quiet)", fontWeight: "400" },
]);

/** A text field by CodeMirror. Its styles are made by script inside a shadow root, which the page's policy allows. */
export function codeMirrorField({ label, language, value, onChange, onCursor, handlers }) {
  const host = h("div", { className: "text-host" });
  const root = host.attachShadow({ mode: "open" });
  let quiet = false;
  const lineEnd = /\r\n/.test(value) && !/[^\r]\n/.test(value) ? "\r\n" : "\n";
  const view = new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      doc: value,
      extensions: [
        EditorState.lineSeparator.of(lineEnd),
        history(),
        drawSelection(),
        EditorView.lineWrapping,
        markdown({ base: markdownLanguage, completeHTMLTags: false }),
        syntaxHighlighting(colours),
        lintGutter(),
        // Tab is not among them: it leads on to the next control.
        keymap.of([...lintKeymap, ...defaultKeymap, ...historyKeymap]),
        EditorView.theme(look),
        EditorView.contentAttributes.of({ "aria-label": label, lang: language, spellcheck: "true" }),
        EditorView.domEventHandlers(handlers),
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !quiet) {
            onChange(update.state.sliceDoc());
          }
          if (update.selectionSet || update.docChanged) {
            onCursor?.(update.state.selection.main.head);
          }
        }),
      ],
    }),
  });
  const field = {
    element: host,
    get value() {
      return view.state.sliceDoc();
    },
    set(text) {
      const change = difference(view.state.doc.toString(), text.replace(/\r\n/g, "\n"));
      if (change) {
        quiet = true;
        view.dispatch({ changes: change });
        quiet = false;
      }
    },
    focus: () => view.focus(),
    apply(action) {
      const { from, to } = view.state.selection.main;
      const done = action({ text: view.state.doc.toString(), from, to });
      view.dispatch({
        changes: { from: done.from, to: done.to, insert: done.insert },
        selection: { anchor: done.select[0], head: done.select[1] },
        scrollIntoView: true,
        userEvent: "input",
      });
      view.focus();
    },
    selected() {
      const { from, to } = view.state.selection.main;
      return view.state.sliceDoc(from, to);
    },
    showProblems(problems) {
      view.dispatch(
        setDiagnostics(
          view.state,
          problems.map((problem) => diagnostic(view.state.doc, problem)),
        ),
      );
    },
    goTo(line, column) {
      const position = placeIn(view.state.doc, line, column);
      view.dispatch({ selection: { anchor: position }, effects: EditorView.scrollIntoView(position, { y: "center" }) });
      view.focus();
    },
    dropAt(event) {
      const position = view.posAtCoords({ x: event.clientX, y: event.clientY });
      if (position !== null) {
        view.dispatch({ selection: { anchor: position } });
      }
    },
    end: () => view.destroy(),
  };
  return field;
}

function placeIn(doc, line, column = 1) {
  const found = doc.line(Math.min(Math.max(line, 1), doc.lines));
  return Math.min(found.from + Math.max(column - 1, 0), found.to);
}

function diagnostic(doc, { problem, act, explain }) {
  const from = placeIn(doc, problem.line ?? 1, problem.column);
  const rest = doc.sliceString(from, doc.lineAt(from).to);
  // A word, or what stands there instead of one.
  const length = (/^[\p{L}\p{N}\p{M}'’-]+/u.exec(rest) ?? /^\S+/.exec(rest) ?? [""])[0].length;
  return {
    from,
    to: from + length,
    severity: problem.severity === "note" ? "info" : problem.severity,
    message: problem.text,
    renderMessage: () => h("span", {}, `${problem.text} `, explain(problem)),
    actions: problem.remedies.map((remedy) => ({ name: remedy.text, apply: () => act(remedy) })),
  };
}

/** The one change between two texts, without what is the same at both ends. */
function difference(before, after) {
  if (before === after) {
    return null;
  }
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) {
    start++;
  }
  let end = 0;
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  ) {
    end++;
  }
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}
