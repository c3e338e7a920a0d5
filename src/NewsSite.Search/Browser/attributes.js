// Year and topics of every document. Written by AttributeFile.cs.
import { unseal } from "./files.js";

/** Makes years (one a document), topic sets (lists of topics' numbers) and the set of each document. */
export function readAttributes(bytes, { documents, topics }) {
  const reader = unseal("a", bytes);
  const years = new Uint16Array(documents);
  for (let start = 0; start < documents; ) {
    const year = reader.varint();
    const end = start + reader.varint();
    if (end <= start) throw new Error("damaged");
    years.fill(year, start, end);
    start = end;
  }
  const list = () => Array.from({ length: reader.varint() }, () => reader.varint());
  const sets = Array.from({ length: reader.varint() }, () => list().map((topic) => topics[topic]));
  const lowBits = reader.byte();
  const setOf = Array.from({ length: documents }, () => sets[reader.rice(lowBits)]);
  return { years, topics: setOf };
}

/** Keeps the documents of a year and a topic, and counts each year's and topic's as if only the other were chosen. */
export function narrow(documents, attributes, { year, topic }) {
  const years = new Map();
  const topics = new Map();
  const add = (counts, key) => counts.set(key, (counts.get(key) ?? 0) + 1);
  const kept = documents.filter((document) => {
    const inYear = year == null || attributes.years[document] === year;
    const onTopic = topic == null || attributes.topics[document].includes(topic);
    if (onTopic) add(years, attributes.years[document]);
    if (inYear) for (const each of attributes.topics[document]) add(topics, each);
    return inYear && onTopic;
  });
  const sorted = (counts, order) => [...counts].sort(order).map(([value, count]) => ({ value, count }));
  return {
    documents: kept,
    years: sorted(years, ([a], [b]) => b - a),
    topics: sorted(topics, ([a, x], [b, y]) => y - x || (a < b ? -1 : 1)),
  };
}
