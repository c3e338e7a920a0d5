// Strips suffixes by the rules in "stemming" of search.json. Mirrors Stemmer.cs.

/**
 * Returns a function from a folded word to its two stems: `light`, without the endings of "steps", and `stem`, also
 * without those of "further". `readings` are all states between them, the word first.
 */
export function createStemmer(rules) {
  const { vowels, regions, semivowels = "", exceptions = {} } = rules;
  const regionNames = ["start", "end", ...Object.keys(regions)];
  const prefixes = [...wordsOf(rules.prefixes ?? "")];
  const shapes = new Map(Object.entries(rules.shapes ?? {}).map(([name, shape]) => [name, new RegExp(shape)]));
  const irregular = new Map(Object.entries(rules.irregular));
  const whole = wordsOf(rules.whole);
  const roots = wordsOf(rules.roots);
  const symbols = new Map();
  for (const kind of ["harmony", "assimilation"]) {
    for (const [name, forms] of Object.entries(rules[kind])) {
      const known = Object.values(forms).join("");
      // A letter may name a symbol and stand for itself, too.
      const own = [name, known];
      symbols.set(name, { harmony: kind === "harmony", forms: new Map([...Object.entries(forms), own]), known });
    }
  }
  const wholeOrRoots = new Set([...whole, ...roots]);
  const [steps, further, finish] = [rules.steps, rules.further, rules.finish].map((list) =>
    list.flatMap((step) => Array(step.times ?? 1).fill(prepare(step))),
  );

  return (word) => {
    const readings = [word];
    if (Object.hasOwn(exceptions, word)) return { light: exceptions[word], stem: exceptions[word], readings };
    const own = withConsonants(word);
    const state = { word: own, own, starts: [0, Infinity], readings };
    runAll(steps, state, whole);
    state.word = irregular.get(state.word) ?? state.word;
    const light = withoutConsonants(state.word);
    runAll(further, state, wholeOrRoots);
    runAll(finish, state, new Set());
    const stem = withoutConsonants(state.word);
    return { light, stem: irregular.get(stem) ?? stem, readings };
  };

  // Called for hundreds of words with a typo: looks at a word again only after it changed.
  function runAll(list, state, ends) {
    let before;
    for (const step of list) {
      if (state.word !== before && ends.has(state.word)) break;
      before = state.word;
      run(step, state);
      if (state.word !== before) state.readings.push(withoutConsonants(state.word));
    }
  }

  function prepare(step) {
    if (step.first) return { first: step.first.map(prepare) };
    if (step.all) return { all: step.all.map(prepare) };
    const suffixes = step.strip.flatMap(([conditions, after, suffixes, replacement]) => {
      const group = { ...conditionsOf(conditions), follows: followTest(after), replacement: replacement ?? "" };
      return suffixes.split(" ").map((suffix) => {
        const kept = Math.max(0, suffix.indexOf("|"));
        const letters = Array.from(suffix.replace("|", ""), symbolOf);
        return { letters, kept, group };
      });
    });
    return { suffixes, byEnding: {}, next: (step.then ?? []).map(prepare), longest: step.longest };
  }

  /** Returns the symbol of a letter in a suffix. One that is none stands for itself after any other. */
  function symbolOf(letter) {
    return symbols.get(letter) ?? { forms: new Map([[letter, ""]]) };
  }

  /** Returns the suffixes of a step that a word with this ending, its last two letters, may have. */
  function suffixesFor({ suffixes, byEnding }, ending) {
    byEnding[ending] ??= suffixes.filter(({ letters }) =>
      Array.from(ending).every((letter, i) => letters.at(i - ending.length)?.forms.has(letter) !== false),
    );
    return byEnding[ending];
  }

  /**
   * Returns the region an ending begins in, the one that must begin after what is left, as indexes, and the shapes of
   * that; or the `kind` of stem that must be left.
   */
  function conditionsOf(text) {
    const found = { first: 0, last: 1, kind: "", shapes: [] };
    for (const condition of text.split(" ").filter(Boolean)) {
      const required = condition[0] !== "!";
      const name = condition.replace("!", "");
      const region = regionNames.indexOf(name);
      if (shapes.has(name)) found.shapes.push({ shape: shapes.get(name), required });
      else if (region < 0) found.kind = name;
      else found[required ? "first" : "last"] = region;
    }
    return found;
  }

  /** Writes the semivowels that are consonants in this word as capital letters. */
  function withConsonants(word) {
    if (!semivowels) return word;
    const letters = word.split("");
    for (const [i, letter] of letters.entries())
      if (semivowels.includes(letter) && (i === 0 || isVowel(letters[i - 1]))) letters[i] = letter.toUpperCase();
    return letters.join("");
  }

  function withoutConsonants(word) {
    if (!semivowels) return word;
    let plain = word;
    for (const letter of semivowels) plain = plain.replaceAll(letter.toUpperCase(), letter);
    return plain;
  }

  /** Returns the test of the letter before an ending: any, C for a consonant, or V for a vowel and certain letters. */
  function followTest(after) {
    if (!after) return () => true;
    if (after === "C") return (letter) => !isVowel(letter);
    const allowed = after.replace("V", vowels);
    return (letter) => allowed.includes(letter);
  }

  /** Runs one step. Returns true if something matched. */
  function run(step, state) {
    if (step.first) return step.first.some((inner) => run(inner, state));
    if (step.all) return step.all.map((inner) => run(inner, state)).some(Boolean);
    const { word } = state;
    let longest = step.longest ? -1 : 0;
    let found = false;
    for (const { letters, kept, group } of suffixesFor(step, word.slice(-2))) {
      const start = word.length - letters.length;
      if (start < 0 || letters.length < longest || (letters.length === longest && (found || !step.longest))) continue;
      if (!matches(word, start, letters)) continue;
      const end = start + kept;
      const allowed =
        end >= regionStart(group.first, state) &&
        end <= regionStart(group.last, state) &&
        (start === 0 || group.follows(word[start - 1]));
      if (!allowed && !step.longest) continue;
      if (letters.length > longest && step.longest) {
        [longest, found] = [letters.length, false];
        state.word = word;
      }
      const left = word.slice(0, end);
      if (!allowed || !leaves(group.kind, left + group.replacement)) continue;
      if (!group.shapes.every(({ shape, required }) => shape.test(left) === required)) continue;
      [longest, found] = [letters.length, true];
      state.word = left + group.replacement;
    }
    if (found) for (const inner of step.next) run(inner, state);
    return found;
  }

  /** True if a stem is of the kind that a group requires instead of a region. */
  function leaves(kind, stem) {
    if (kind === "root") return roots.has(stem);
    // An abbreviation: no vowel, except one at the end.
    if (kind === "abbreviation") return stem.length > 1 + isVowel(stem.at(-1)) && !lastVowel(stem, stem.length - 1);
    return true;
  }

  function isVowel(letter) {
    return vowels.includes(letter);
  }

  /**
   * True if the suffix, a list of symbols, matches at an index: each matches any form allowed after the letters to its
   * left.
   */
  function matches(word, start, suffix) {
    for (let i = suffix.length - 1; i >= 0; i--) {
      const symbol = suffix[i];
      const allowed = symbol.forms.get(word[start + i]);
      if (allowed === undefined) return false;
      const left = symbol.harmony ? lastVowel(word, start + i) : word[start + i - 1];
      // No form is ruled out if the word has no known letter on the left, as in foreign words.
      if (symbol.known?.includes(left) && !allowed.includes(left)) return false;
    }
    return true;
  }

  function lastVowel(word, end) {
    let i = end - 1;
    while (i >= 0 && !isVowel(word[i])) i--;
    return word[i];
  }

  /**
   * Returns the index where a region starts. "VC" starts after the first vowel and the first consonant after it. The
   * latest of several patterns counts.
   */
  function regionStart(region, { own: word, starts }) {
    if (starts[region] !== undefined) return starts[region];
    let start = 0;
    for (const pattern of regions[regionNames[region]].split(" ")) {
      const prefix = pattern.startsWith("VC") ? prefixes.find((each) => word.startsWith(each)) : undefined;
      let at = prefix?.length ?? 0;
      for (const kind of prefix ? pattern.slice(2) : pattern) {
        while (at < word.length && kind !== "." && isVowel(word[at]) !== (kind === "V")) at++;
        at++;
      }
      start = Math.max(start, Math.min(at, word.length));
    }
    starts[region] = start;
    return start;
  }
}

function wordsOf(text) {
  return new Set(text.split(" ").filter(Boolean));
}
