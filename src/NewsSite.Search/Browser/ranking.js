// Ranks documents by the query's terms only. Mirrors Ranking.cs. The base is lunr.js 2.3.9: its BM25 score of a term in
// a field, added up over fields and words. A document with more of the query's words ranks higher.

/** Arrays of a number for each document. New ones for each query would take longer than what is done with them. */
let reused = [];

/**
 * Returns the documents that match, ascending, and a score for each. A unit is a word of the query with its `readings`:
 * terms that may be meant, each with an `entry`, a `weight`, and `grades` if documents differ: a factor for each. A `weak`
 * reading adds to the score of a document that another reading finds, but finds none itself. A unit with `near`, numbers
 * of other units, counts only in fields that have one of these too. `byFields` ranks by fields alone: scores need the
 * lengths of documents, which are many bytes.
 */
export function rank(units, documentCount, byFields) {
  if (reused[0]?.length !== documentCount) {
    reused = Array.from({ length: 5 }, () => new Float64Array(documentCount));
  }
  for (const array of reused) array.fill(0);
  const total = new Float64Array(documentCount);
  const [best, weights, cover, found] = reused;
  for (const unit of units) {
    const near = unit.near && fieldsOf(unit.near, units, documentCount);
    const lists = unit.readings.map(({ entry, weight, grades, weak }) => {
      if (!byFields) entry.joined ??= within(undefined, entry);
      const { documents, scores } = near || byFields ? within(near, entry, byFields) : entry.joined;
      for (const [i, document] of documents.entries()) {
        const graded = grades ? weight * grades[document] : weight;
        if (!weak) found[document] = 1;
        best[document] = Math.max(best[document], graded * scores[i]);
        weights[document] = Math.max(weights[document], graded);
      }
      return documents;
    });
    for (const documents of lists) {
      for (const document of documents) {
        total[document] += best[document];
        cover[document] += weights[document];
        best[document] = 0;
        weights[document] = 0;
      }
    }
  }
  const documents = [];
  for (let document = 0; document < documentCount; document++) {
    const share = cover[document] / units.length;
    total[document] *= share * share * share;
    if (found[document]) documents.push(document);
  }
  return { documents, scores: total };
}

/** Adds up a term's scores in the fields of each document that `allowed` has as bits, or the boosts of fields. */
function within(allowed, { fields }, byFields) {
  const sums = reused[4];
  const found = [];
  fields.forEach(({ documents, scores, boost }, field) => {
    for (const [i, document] of documents.entries()) {
      if (allowed && !(allowed[document] & (1 << field))) continue;
      if (!sums[document]) found.push(document);
      // Topics and synonyms have scores only.
      sums[document] += byFields && boost ? boost : scores[i];
    }
  });
  const scores = found.map((document) => sums[document]);
  sums.fill(0);
  return { documents: found, scores };
}

/** Returns, for each document, the fields that have any of these units, as bits. */
function fieldsOf(numbers, units, documentCount) {
  const fields = new Int32Array(documentCount);
  for (const { entry } of numbers.flatMap((number) => units[number].readings)) {
    entry.fields.forEach(({ documents }, field) => {
      for (const document of documents) fields[document] |= 1 << field;
    });
  }
  return fields;
}

/**
 * Returns the `count` documents with the highest scores, best first, and of equal ones the newest. Sorts few at a time: a
 * common word matches ten thousand documents.
 */
export function best(documents, scores, count) {
  if (!count) return [];
  const compare = (a, b) => scores[b] - scores[a] || b - a;
  const kept = [];
  let least = -Infinity;
  for (let i = 0; i < documents.length; i++) {
    if (scores[documents[i]] < least) continue;
    if (kept.push(documents[i]) < 2 * count + 64) continue;
    kept.sort(compare).length = count;
    least = scores[kept.at(-1)];
  }
  return kept.sort(compare).slice(0, count);
}
