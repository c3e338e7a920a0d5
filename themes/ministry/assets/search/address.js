// The address of the search page holds the query, the order and what the results are narrowed to.

const names = ["q", "sort", "year", "topic", "exact"];

/** What the query part of an address asks for; empty texts for what it does not say. */
export function askedBy(search) {
  const asked = new URLSearchParams(search);
  return Object.fromEntries(names.map((name) => [name, asked.get(name) ?? ""]));
}

/** The address that asks for something; the usual order is not written. */
export function addressOf(page, asked) {
  const kept = Object.entries(asked).filter(([name, value]) => value && !(name === "sort" && value === "best"));
  return kept.length > 0 ? `${page}?${new URLSearchParams(kept)}` : page;
}

/** The options for the reader of the index. */
export function optionsOf(asked, limit) {
  return {
    limit,
    sort: asked.sort || "best",
    year: Number(asked.year) || undefined,
    topic: asked.topic || undefined,
    asTyped: asked.exact !== "",
  };
}
