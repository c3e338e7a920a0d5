// Finds the terms that a word of a query may mean. Mirrors Readings.cs.

const shortest = 3;
const longestTail = 2;
const mostLonger = 12;
// Weights of terms that are not the word's own, and of documents that have its term in another form only.
const lengthWeight = 0.4;
const formWeight = 0.3;
const otherStem = 0.75;
const otherLetters = 0.5;

/** Returns the readings of a word, its own term first. Fetches one file. `known` is true if the index has its term. */
export async function readingsOf(word, index) {
  const { terms } = index;
  const own = await terms.find(word.term);
  const readings = own ? [readingOf(own, 1, word, index)] : [];
  for (const [term, weight] of await weakTerms(word, terms)) {
    const weak = own !== undefined || term.startsWith(word.term);
    readings.push({ entry: await terms.find(term), weight, weak });
  }
  return { readings, known: own !== undefined };
}

/** Returns a reading with a grade for each document, if they differ in how they spell the word. */
export function readingOf(entry, weight, word, index) {
  entry.grades ??= new Map();
  if (!entry.grades.has(word.spelling)) entry.grades.set(word.spelling, gradesOf(entry, word, index));
  return { entry, weight, grades: entry.grades.get(word.spelling) };
}

/**
 * Returns terms of the same file that are the word in another form: forms that other rules of stemming would have left,
 * and terms a little shorter or longer.
 */
async function weakTerms({ term, readings }, terms) {
  const names = await terms.namesNear(term);
  const weak = new Map();
  const add = (name, weight) => {
    if (name !== term && name.length >= shortest && names.includes(name) && !weak.has(name)) weak.set(name, weight);
  };
  for (let tail = 1; tail <= longestTail; tail++) add(term.slice(0, -tail), lengthWeight);
  const longer =
    term.length < shortest
      ? []
      : names.filter((name) => name.startsWith(term) && name.length <= term.length + longestTail);
  for (const name of longer.slice(0, mostLonger)) add(name, lengthWeight);
  for (const name of readings) add(name, formWeight);
  return weak;
}

/** True if a document has a term in a word's own form, but for the endings of nouns and letters that folding replaces. */
export function hasForm({ term, spellings }, { light }, { analyzer }) {
  return spellings.size ? [...spellings.keys()].some((text) => analyzer.fold(text) === light) : term === light;
}

/**
 * Returns a factor for each document, by number: 1 if it has the word's light stem, less if it has only other words of
 * the term, or the word with other letters, as «кол» for «көл». Undefined if the index has no such difference.
 */
function gradesOf({ spellings }, word, { analyzer, manifest }) {
  const exact = spellings.get(word.spelling) ?? [];
  const alike = [...spellings].filter(([text]) => analyzer.fold(text) === word.light);
  if (spellings.size < 2 || !alike.length) return;
  const grades = new Float64Array(manifest.documents).fill(otherStem);
  const grade = exact.length && word.spelling !== word.light ? otherLetters : 1;
  for (const [, documents] of alike) for (const document of documents) grades[document] = grade;
  for (const document of exact) grades[document] = 1;
  return grades;
}
