// Finds other names for what a query names: «ЖРТ» for «жалпы республикалык тест». Mirrors Synonyms.cs.

const synonymWeight = 0.8;

/** Returns a function that finds, for each word of a query, readings of the names that stand for it and its neighbours. */
export function createSynonyms({ analyzer, manifest, terms }) {
  const termsOf = (name) => analyzer.analyze(name).flatMap(({ term }) => (term ? [term] : []));
  const groups = manifest.synonyms.map((names) => names.map(termsOf).filter(({ length }) => length));

  return async (words) => {
    const readings = words.map(() => []);
    for (const group of groups) {
      for (const name of group) {
        for (let start = 0; start + name.length <= words.length; start++) {
          if (!name.every((term, i) => words[start + i].term === term)) continue;
          const others = await Promise.all(group.filter((other) => other !== name).map(entryOf));
          for (const entry of others.filter((each) => each?.fields.some(({ documents }) => documents.length))) {
            for (let i = 0; i < name.length; i++) readings[start + i].push({ entry, weight: synonymWeight });
          }
        }
      }
    }
    return readings;
  };

  /** Returns the postings of a name: of documents that have all its terms, with their average scores. */
  async function entryOf(name) {
    const entries = await Promise.all(name.map(terms.find));
    if (entries.length === 1 || entries.includes(undefined)) return entries.length === 1 ? entries[0] : undefined;
    await Promise.all(entries.map(terms.score));
    const having = entries.map(({ fields }) => new Set(fields.flatMap(({ documents }) => documents)));
    const fields = entries[0].fields.map((_, field) => {
      const sums = new Map();
      for (const { fields } of entries) {
        const { documents, scores } = fields[field];
        for (const [i, document] of documents.entries()) {
          sums.set(document, (sums.get(document) ?? 0) + scores[i] / name.length);
        }
      }
      const kept = [...sums]
        .filter(([document]) => having.every((each) => each.has(document)))
        .sort(([a], [b]) => a - b);
      return { documents: Int32Array.from(kept, ([each]) => each), scores: Float64Array.from(kept, ([, sum]) => sum) };
    });
    return { terms: name, fields, spellings: new Map() };
  }
}
