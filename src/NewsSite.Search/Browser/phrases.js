// Finds exact phrases by the positions of their words. Mirrors Phrases.cs.

/** Returns documents with the phrase's words in this order in one field. Stop words match any word. */
export async function documentsWith(phrase, terms) {
  const parts = [];
  for (const [offset, { term }] of phrase.entries()) {
    if (!term) continue;
    const entry = await terms.find(term);
    if (!entry) return new Set();
    parts.push({ offset, entry });
  }
  const fields = await Promise.all(parts.map(({ entry }) => terms.positions(entry)));
  const found = new Set();
  fields[0].forEach((documents, field) => {
    for (const [document, places] of documents) {
      const fits = (place) =>
        parts.every(({ offset }, i) => fields[i][field].get(document)?.includes(place + offset - parts[0].offset));
      if (places.some(fits)) found.add(document);
    }
  });
  return found;
}
