// Converts between the search page's URL and a request: the query, the order and the filters.

const names = ["q", "sort", "year", "topic", "exact"];

/** Parses the query part of a URL; missing parameters are empty strings. */
export function askedBy(search) {
  const asked = new URLSearchParams(search);
  return Object.fromEntries(names.map((name) => [name, asked.get(name) ?? ""]));
}

/** Returns the URL of a request, without empty parameters and the default order. */
export function addressOf(page, asked) {
  const kept = Object.entries(asked).filter(([name, value]) => value && !(name === "sort" && value === "best"));
  return kept.length > 0 ? `${page}?${new URLSearchParams(kept)}` : page;
}

/** Returns the index reader's options for a request. */
export function optionsOf(asked, limit) {
  return {
    limit,
    sort: asked.sort || "best",
    year: Number(asked.year) || undefined,
    topic: asked.topic || undefined,
    asTyped: asked.exact !== "",
  };
}
