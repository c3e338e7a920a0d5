// Strips suffixes by the rules in "stemming" of search.json. Mirrors Stemmer.cs.

/** Returns a function from a folded word to its stem. */
export function createStemmer(rules) {
  const { vowels, regions } = rules;
  const irregular = new Map(Object.entries(rules.irregular));
  const symbols = new Map();
  for (const kind of ["harmony", "assimilation"]) {
    for (const [name, forms] of Object.entries(rules[kind])) {
      const known = Object.values(forms).join("");
      symbols.set(name, { harmony: kind === "harmony", forms: new Map(Object.entries(forms)), known });
    }
  }
  const tests = { "": () => true, V: (letter) => vowels.includes(letter), C: (letter) => !vowels.includes(letter) };
  const steps = rules.steps.map(prepare);

  return (word) => {
    const state = { word, starts: {} };
    for (const name in regions) state.starts[name] = regionStart(word, regions[name]);
    for (const step of steps) run(step, state);
    return irregular.get(state.word) ?? state.word;
  };

  function prepare(step) {
    if (step.first) return { first: step.first.map(prepare) };
    if (step.all) return { all: step.all.map(prepare) };
    const groups = step.strip.map(([region, after, suffixes, replacement]) => ({
      region,
      follows: tests[after] ?? ((letter) => after.includes(letter)),
      suffixes: suffixes.split(" ").map((suffix) => {
        const kept = Math.max(0, suffix.indexOf("|"));
        return { letters: suffix.replace("|", ""), kept };
      }),
      replacement: replacement ?? "",
    }));
    return { groups, next: (step.then ?? []).map(prepare) };
  }

  /** Runs one step. Returns true if something matched. */
  function run(step, state) {
    if (step.first) return step.first.some((inner) => run(inner, state));
    if (step.all) return step.all.map((inner) => run(inner, state)).some(Boolean);
    const { word, starts } = state;
    let longest = 0;
    for (const { region, follows, suffixes, replacement } of step.groups) {
      for (const { letters, kept } of suffixes) {
        const start = word.length - letters.length;
        if (letters.length <= longest || start + kept < starts[region]) continue;
        if (start < 0 || (start > 0 && !follows(word[start - 1])) || !matches(word, start, letters)) continue;
        longest = letters.length;
        state.word = word.slice(0, start + kept) + replacement;
      }
    }
    if (longest) for (const inner of step.next) run(inner, state);
    return longest > 0;
  }

  /**
   * True if the suffix matches at an index. Letters match themselves; a symbol matches any form allowed after the
   * letters to its left.
   */
  function matches(word, start, suffix) {
    for (let i = suffix.length - 1; i >= 0; i--) {
      const letter = word[start + i];
      const symbol = symbols.get(suffix[i]);
      if (!symbol) {
        if (letter !== suffix[i]) return false;
        continue;
      }
      const allowed = symbol.forms.get(letter);
      if (allowed === undefined) return false;
      const left = symbol.harmony ? lastVowel(word, start + i) : word[start + i - 1];
      // No form is ruled out if the word has no known letter on the left, as in foreign words.
      if (left !== undefined && symbol.known.includes(left) && !allowed.includes(left)) return false;
    }
    return true;
  }

  function lastVowel(word, end) {
    for (let i = end - 1; i >= 0; i--) if (vowels.includes(word[i])) return word[i];
    return undefined;
  }

  /**
   * Returns the index where a region starts. "VC" starts after the first vowel and the first consonant after it. The
   * latest of several patterns counts.
   */
  function regionStart(word, patterns) {
    let start = 0;
    for (const pattern of patterns.split(" ")) {
      let at = 0;
      for (const kind of pattern) {
        while (at < word.length && kind !== "." && vowels.includes(word[at]) !== (kind === "V")) at++;
        at++;
      }
      start = Math.max(start, Math.min(at, word.length));
    }
    return start;
  }
}
