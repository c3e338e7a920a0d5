// The search field of every page and the search page. site.js fetches this when a reader turns to a search field.
import { startField } from "./search/field.js";
import { startPage } from "./search/page.js";
import { readerOf } from "./search/reader.js";

/** Makes a search field answer. On the search page the answer is the page's own list, elsewhere a list below the field. */
export function start(form) {
  const page = form.closest("#search");
  if (page) startPage(form, page);
  else startField(form);
  readerOf(form, form.dataset.manifest)
    .then((reader) => reader.prepare())
    .catch(() => {});
}
