// Ranks as lunr.js 2.3.9 does, using the query's terms only. A document's score is divided by the query's length alone,
// so complete postings of these terms give the same ranking as the whole index. Mirrors Ranking.cs.

/**
 * Returns matching documents and their scores, in the order of lunr.js: by clause, term, field, document. A clause has
 * entries (terms with their postings) and a boost, may be limited to `fields`, and may be `excluded`.
 */
export function rank(clauses, documentCount, fieldCount) {
  const excluded = new Uint8Array(documentCount);
  const seen = new Uint8Array(documentCount * fieldCount);
  const weights = Array.from({ length: fieldCount }, () => new Map());
  const matches = new Int32Array(documentCount * fieldCount);
  let matched = 0;
  for (const clause of clauses) {
    for (const entry of clause.entries) {
      for (const field of clause.fields ?? entry.fields.keys()) {
        const { documents } = entry.fields[field];
        if (clause.excluded) {
          for (const document of documents) excluded[document] = 1;
          continue;
        }
        weights[field].set(entry, (weights[field].get(entry) ?? 0) + clause.boost);
        for (const document of documents) {
          const match = document * fieldCount + field;
          if (!seen[match]) matches[matched++] = match;
          seen[match] = 1;
        }
      }
    }
  }
  if (clauses.length && clauses.every((clause) => clause.excluded)) {
    for (let document = 0; document < documentCount; document++) matches[matched++] = document * fieldCount;
  }

  const parts = similarities(weights, documentCount, fieldCount);
  const scores = new Float64Array(documentCount);
  const met = new Int32Array(documentCount);
  const listed = new Uint8Array(documentCount);
  let count = 0;
  for (let i = 0; i < matched; i++) {
    const match = matches[i];
    const document = Math.floor(match / fieldCount);
    if (excluded[document]) continue;
    scores[document] += parts[match];
    if (!listed[document]) met[count++] = document;
    listed[document] = 1;
  }
  return { documents: met.subarray(0, count), scores };
}

/**
 * Returns the `count` documents with the highest scores, best first, and equal ones in the order given. Sorts the bare
 * scores first to find the lowest one needed: numbers sort much faster than with a comparison function, and a common
 * word matches ten thousand documents.
 */
export function best(documents, scores, count) {
  const ascending = new Float64Array(documents.length);
  for (let i = 0; i < documents.length; i++) ascending[i] = scores[documents[i]];
  ascending.sort();
  const least = count < documents.length ? ascending[documents.length - count] : -Infinity;
  const candidates = [...documents.filter((document) => scores[document] >= least)];
  return candidates.sort((a, b) => scores[b] - scores[a]).slice(0, count);
}

/** Computes, for each field of each document, its vector times the query's, divided by the query's length. */
function similarities(weights, documentCount, fieldCount) {
  const parts = new Float64Array(documentCount * fieldCount);
  weights.forEach((terms, field) => {
    // Sum in the order of terms, as in lunr.js's vectors: the last bit depends on it.
    const ascending = [...terms].sort(([a], [b]) => (a.term < b.term ? -1 : 1));
    let squares = 0;
    for (const [entry, weight] of ascending) {
      squares += weight * weight;
      const { documents, scores } = entry.fields[field];
      for (let i = 0; i < documents.length; i++) parts[documents[i] * fieldCount + field] += weight * scores[i];
    }
    const length = Math.sqrt(squares);
    if (length !== 1 && length) for (let i = field; i < parts.length; i += fieldCount) parts[i] /= length;
  });
  return parts;
}
