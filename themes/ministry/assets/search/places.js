/**
 * Returns the index of the option that an arrow key leads to, in a cycle of all options and the field itself, -1.
 * Undefined for other keys, or if there are no options.
 */
export function nextPlace(key, place, count) {
  const step = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
  if (!step || count === 0) return undefined;
  const places = count + 1;
  return ((place + 1 + step + places) % places) - 1;
}
