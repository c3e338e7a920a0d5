const readers = new Map();

/** The reader of an index, fetched once: see search-reader.js. */
export function readerOf(form, manifest) {
  if (!readers.has(manifest)) {
    const reader = import(form.dataset.reader).then(({ createSearch }) => createSearch(manifest));
    readers.set(manifest, reader);
    reader.catch(() => readers.delete(manifest));
  }
  return readers.get(manifest);
}
