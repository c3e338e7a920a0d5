/**
 * Where an arrow key leads among so many options, in a circle in which the field itself, -1, is one more place; undefined
 * for other keys and where there are no options.
 */
export function nextPlace(key, place, count) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (!step || count === 0) return undefined;
  const places = count + 1;
  return ((place + 1 + step + places) % places) - 1;
}
