// What the editor uses of CodeMirror. A build makes one module of it (NewsSite.Editor.csproj).
export { defaultKeymap, history, historyKeymap, isolateHistory } from "@codemirror/commands";
export { markdown, markdownLanguage } from "@codemirror/lang-markdown";
export { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
export { forceLinting, lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
export { EditorSelection, EditorState, Transaction } from "@codemirror/state";
export { drawSelection, EditorView, keymap } from "@codemirror/view";
export { tags } from "@lezer/highlight";
export const present = true;
