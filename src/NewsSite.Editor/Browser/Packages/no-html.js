// Stands in for @codemirror/lang-html, which brings parsers of HTML, CSS and JavaScript: 70 kB for colours of markup that
// stories do not hold. Without a parser, lang-markdown leaves HTML as it is.
export const html = () => ({ language: { parser: null }, support: [] });
export const htmlCompletionSource = () => null;
