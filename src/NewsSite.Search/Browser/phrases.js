// Finds exact phrases by the positions of their words. Mirrors Phrases.cs.

/**
 * Returns documents with the phrase's words in this order in one field. Stop words match any word. A word that was read
 * in another way matches all its readings.
 */
export async function documentsWith(phrase, units, terms) {
  const parts = [];
  for (const [offset, { term }] of phrase.entries()) {
    if (!term) continue;
    const own = await terms.find(term);
    const read = units.find((unit) => unit.term === term)?.readings.filter(({ plain }) => plain) ?? [];
    const entries = own ? [own] : read.map(({ entry }) => entry);
    if (!entries.length) return new Set();
    parts.push({ offset, places: await Promise.all(entries.map(terms.positions)) });
  }
  const found = new Set();
  for (const fields of parts[0].places) {
    fields.forEach((documents, field) => {
      for (const [document, starts] of documents) {
        if (starts.some((start) => parts.every((part) => fits(part, field, document, start - parts[0].offset)))) {
          found.add(document);
        }
      }
    });
  }
  return found;
}

function fits({ offset, places }, field, document, start) {
  return places.some((fields) => fields[field].get(document)?.includes(start + offset));
}
