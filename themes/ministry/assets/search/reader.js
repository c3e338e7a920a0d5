const readers = new Map();

/** Returns a promise of the reader of an index (search-reader.js), loaded once. */
export function readerOf(form, manifest) {
  if (!readers.has(manifest)) {
    const reader = import(form.dataset.reader).then(({ createSearch }) => createSearch(manifest));
    readers.set(manifest, reader);
    reader.catch(() => readers.delete(manifest));
  }
  return readers.get(manifest);
}
