// lunr.js 2.3.9's ranking of the terms at hand. A document's score is divided by the query's length only, so the
// query's terms with their complete postings rank exactly as the whole index does. Ranking.cs is the twin.

/**
 * Documents that match, best first. A clause has entries (terms with their postings), a boost, perhaps the fields it
 * is limited to, and may be excluded. Equal scores rank as in lunr.js: by clause, term, field, document.
 */
export function rank(clauses, documentCount, fieldCount) {
  const excluded = new Uint8Array(documentCount);
  const seen = new Uint8Array(documentCount * fieldCount);
  const weights = Array.from({ length: fieldCount }, () => new Map());
  const matches = [];
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
          if (!seen[match]) matches.push(match);
          seen[match] = 1;
        }
      }
    }
  }
  if (clauses.length && clauses.every((clause) => clause.excluded)) {
    for (let document = 0; document < documentCount; document++) matches.push(document * fieldCount);
  }

  const parts = similarities(weights, documentCount, fieldCount);
  const scores = new Float64Array(documentCount);
  const ranked = [];
  const listed = new Uint8Array(documentCount);
  for (const match of matches) {
    const document = Math.floor(match / fieldCount);
    if (excluded[document]) continue;
    scores[document] += parts[match];
    if (!listed[document]) ranked.push(document);
    listed[document] = 1;
  }
  return { documents: ranked.sort((a, b) => scores[b] - scores[a]), scores };
}

/** Of each field of each document: its vector times the query's, divided by the query's length. */
function similarities(weights, documentCount, fieldCount) {
  const parts = new Float64Array(documentCount * fieldCount);
  weights.forEach((terms, field) => {
    // Sums are taken in the order of terms, which is the order of lunr.js's vectors: the last bit depends on it.
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
