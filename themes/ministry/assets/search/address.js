// Converts between the search page's URL and a request: the query, the order and the filters.

const names = ["q", "sort", "year", "topic", "region", "exact"];

// Regions are topics of a group of their own.
const regions = "regions/";

const year = /^\d{4}$/;

/** Parses the query part of a URL; parameters that are missing or make no sense are empty strings. */
export function askedBy(search) {
  const parameters = new URLSearchParams(search);
  const asked = Object.fromEntries(names.map((name) => [name, parameters.get(name) ?? ""]));
  // The topic of an older URL may be a region.
  const both = regionOf(asked.topic);
  const narrowed = both ? { ...asked, topic: "", region: asked.region || both } : asked;
  return { ...narrowed, sort: asked.sort === "newest" ? "newest" : "", year: year.test(asked.year) ? asked.year : "" };
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
    topics: [asked.topic, asked.region && regions + asked.region].filter(Boolean),
    asTyped: asked.exact !== "",
  };
}

/** Returns the id of a region, or undefined if it is a topic. */
export function regionOf(topic) {
  return topic.startsWith(regions) ? topic.slice(regions.length) : undefined;
}

/** True if a request is for a part of what is found. */
export function isNarrowed({ year, topic, region }) {
  return Boolean(year || topic || region);
}
