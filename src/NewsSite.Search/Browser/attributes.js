// Reads the year, topics and lengths of every document. AttributeFile.cs writes them.
import { unseal } from "./files.js";

/** Returns the year of each document, all sets of topics and the index of each document's, and the lengths of its fields. */
export async function readAttributes(files, manifest) {
  const read = (part) => files.get(`attributes-${part.attributes}.bin`, (bytes) => readPart(bytes, part));
  const parts = await Promise.all(manifest.parts.map(read));
  const all = { yearOf: [], sets: [], setOf: [], lengths: [] };
  for (const { yearOf, sets, setOf, lengths } of parts) {
    const firstSet = all.sets.length;
    all.yearOf = all.yearOf.concat(yearOf);
    all.sets.push(...sets);
    all.setOf = all.setOf.concat(setOf.map((set) => firstSet + set));
    all.lengths = all.lengths.concat(lengths);
  }
  return all;
}

function readPart(bytes, { documents, topics }) {
  const reader = unseal("a", bytes);
  const yearOf = [];
  while (yearOf.length < documents) {
    const year = reader.varint();
    const count = reader.varint();
    if (!count || count > documents - yearOf.length) throw new Error("damaged");
    yearOf.push(...new Array(count).fill(year));
  }
  const list = () => reader.varints(reader.varint());
  const lists = () => Array.from({ length: reader.varint() }, list);
  const sets = lists().map((set) => set.map((topic) => topics[topic]));
  const setOf = reader.riceList(documents);
  const distinct = lists().map((codes) => codes.map(lengthOf));
  const lengths = reader.riceList(documents).map((number) => distinct[number]);
  return { yearOf, sets, setOf, lengths };
}

/** Returns the length of a field that FieldLength.cs rounded. */
function lengthOf(code) {
  const shift = code < 4 ? 0 : (code >> 1) - 1;
  return ((code - shift * 2) << shift) + ((1 << shift) >> 1);
}

/**
 * Filters documents by year and topics, all of which a document must have. Counts what a reader may choose instead:
 * documents by year under the topics, and by topic under the year and the chosen topics of other groups.
 */
export function narrow(documents, { yearOf, sets, setOf }, { year, topics: chosen = [] }) {
  const lacksOf = sets.map((set) => chosen.filter((topic) => !set.includes(topic)));
  const years = new Map();
  const ofSet = new Uint32Array(sets.length);
  const kept = documents.filter((document) => {
    const itsYear = yearOf[document];
    const itsSet = setOf[document];
    const inYear = year == null || itsYear === year;
    const onTopic = !lacksOf[itsSet].length;
    if (onTopic) years.set(itsYear, (years.get(itsYear) ?? 0) + 1);
    if (inYear) ofSet[itsSet]++;
    return inYear && onTopic;
  });
  const topics = new Map();
  ofSet.forEach((number, set) => {
    for (const each of number ? sets[set] : []) {
      if (lacksOf[set].every((topic) => groupOf(topic) === groupOf(each))) {
        topics.set(each, (topics.get(each) ?? 0) + number);
      }
    }
  });
  const counts = (sums) => Array.from(sums, ([value, count]) => ({ value, count }));
  return {
    documents: kept,
    years: counts(years).sort((a, b) => b.value - a.value),
    topics: counts(topics).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)),
  };
}

/** Returns the group of a topic, of which one is chosen at a time: `regions/` of `regions/osh`. */
function groupOf(topic) {
  return topic.slice(0, topic.indexOf("/") + 1);
}
