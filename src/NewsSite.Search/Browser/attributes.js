// Reads the year and topics of every document. AttributeFile.cs writes them.
import { unseal } from "./files.js";

/** Returns all years, newest first, all distinct sets of topics, and the index of each document's year and set. */
export function readAttributes(bytes, { documents, topics }) {
  const reader = unseal("a", bytes);
  const years = [];
  const yearOf = new Uint16Array(documents);
  for (let start = 0; start < documents; ) {
    const year = reader.varint();
    const end = start + reader.varint();
    if (end <= start) throw new Error("damaged");
    yearOf.fill(years.length, start, end);
    years.push(year);
    start = end;
  }
  const list = () => Array.from({ length: reader.varint() }, () => reader.varint());
  const sets = Array.from({ length: reader.varint() }, () => list().map((topic) => topics[topic]));
  const lowBits = reader.byte();
  const setOf = new Uint32Array(documents);
  for (let document = 0; document < documents; document++) setOf[document] = reader.rice(lowBits);
  return { years, yearOf, sets, setOf };
}

/**
 * Filters documents by year and topic. Counts documents by year under the topic filter only, and by topic under the
 * year filter only.
 */
export function narrow(documents, { years, yearOf, sets, setOf }, { year, topic }) {
  const inYear = years.map((each) => year == null || each === year);
  const onTopic = sets.map((each) => topic == null || each.includes(topic));
  const ofYear = new Uint32Array(years.length);
  const ofSet = new Uint32Array(sets.length);
  const kept = documents.filter((document) => {
    const itsYear = yearOf[document];
    const itsSet = setOf[document];
    if (onTopic[itsSet]) ofYear[itsYear]++;
    if (inYear[itsYear]) ofSet[itsSet]++;
    return inYear[itsYear] && onTopic[itsSet];
  });
  const count = (counts, keysOf) => {
    const sums = new Map();
    counts.forEach((number, place) => {
      for (const key of number ? keysOf(place) : []) sums.set(key, (sums.get(key) ?? 0) + number);
    });
    return [...sums].map(([value, count]) => ({ value, count }));
  };
  return {
    documents: kept,
    years: count(ofYear, (place) => [years[place]]).sort((a, b) => b.value - a.value),
    topics: count(ofSet, (place) => sets[place]).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)),
  };
}
