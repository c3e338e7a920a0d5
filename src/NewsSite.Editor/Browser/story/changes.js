// Changes of a story: {shared: {field: value}, versions: {ky: {fields: {field: value}, text}}}.

/** Returns changes with later ones over them. */
export function merged(earlier, later) {
  const versions = { ...earlier?.versions };
  for (const [code, version] of Object.entries(later?.versions ?? {})) {
    versions[code] = {
      ...versions[code],
      ...version,
      ...(versions[code]?.fields || version.fields ? { fields: { ...versions[code]?.fields, ...version.fields } } : {}),
    };
  }
  return { shared: { ...earlier?.shared, ...later?.shared }, versions };
}

/** Returns changes as a list of single ones: {key, language, field, changes}. A text has no field. */
export function apart({ shared = {}, versions = {} }) {
  const list = Object.entries(shared).map(([field, value]) => ({
    key: field,
    field,
    changes: { shared: { [field]: value } },
  }));
  for (const [language, { fields = {}, text }] of Object.entries(versions)) {
    // The text first: it creates a version that is not there yet.
    if (text !== undefined) {
      list.push({ key: `${language} text`, language, changes: { versions: { [language]: { text } } } });
    }
    for (const [field, value] of Object.entries(fields)) {
      list.push({
        key: `${language} ${field}`,
        language,
        field,
        changes: { versions: { [language]: { fields: { [field]: value } } } },
      });
    }
  }
  return list;
}
