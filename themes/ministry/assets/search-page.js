// The search field of every page and the search page. site.js loads this when a search field gets the focus.
import { startField } from "./search/field.js";
import { startPage } from "./search/page.js";
import { readerOf } from "./search/reader.js";

/** Starts a search field. The search page shows results in the page, other pages in a list below the field. */
export function start(form) {
  const page = form.closest("#search");
  if (page) startPage(form, page);
  else startField(form);
  readerOf(form, form.dataset.manifest)
    .then((reader) => reader.prepare())
    .catch(() => {});
}
