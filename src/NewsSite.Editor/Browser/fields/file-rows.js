// Photos and documents stand in the lists of each version, for they have texts of one language. Here they are rows: a file
// once, with what each version says of it.

/** Returns rows {file, said: {ky: item}} of a field, in the order of the first version that names them. */
export function rowsOf(field, versions, codes) {
  const rows = [];
  for (const code of codes) {
    let after = -1;
    for (const item of [versions[code]?.fields[field] ?? []].flat()) {
      const known = rows.findIndex((row) => row.file === item.file && row.said[code] === undefined);
      if (known >= 0) {
        rows[known].said[code] = item;
        after = known;
      } else {
        // Beside what it stands beside in its own version.
        rows.splice(after < 0 ? rows.length : after + 1, 0, { file: item.file, said: { [code]: item } });
        after = after < 0 ? rows.length - 1 : after + 1;
      }
    }
  }
  return rows;
}

/**
 * Returns what to change so that each version lists the rows: {ky: {fields: {photos: […]}}}. Versions that already do are
 * left out.
 * @param everywhere True for photos: all versions must name the same files.
 */
export function changesFor(field, rows, versions, everywhere) {
  const changes = {};
  for (const [code, version] of Object.entries(versions)) {
    const before = [version.fields[field] ?? []].flat();
    const after = rows
      .filter((row) => everywhere || row.said[code] !== undefined)
      .map((row) => ({ file: row.file, ...row.said[code] }));
    if (JSON.stringify(before) !== JSON.stringify(after)) {
      changes[code] = { fields: { [field]: after.length > 0 ? after : null } };
    }
  }
  return changes;
}

/** Returns a row that says something else in one version; an empty text is taken out, unless it means something. */
export function saying(row, code, name, text, mayBeEmpty = false) {
  const item = { ...row.said[code] };
  if (text === "" && !mayBeEmpty) {
    delete item[name];
  } else {
    item[name] = text;
  }
  return { ...row, said: { ...row.said, [code]: item } };
}

/** Returns rows with one of them elsewhere. */
export function moved(rows, from, to) {
  const next = [...rows];
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
}
