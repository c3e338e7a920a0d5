// Changes that the program refused, kept in this browser: a reload of the page does not lose them.

const keyOf = (story) => `newssite refused ${story}`;

/** The saved files that the changes belong to. Over other ones they would undo what somebody else wrote. */
const baseOf = (versions) =>
  JSON.stringify(
    Object.entries(versions)
      .map(([code, { hash }]) => [code, hash ?? null])
      .sort(),
  );

/** Keeps the refused changes of a story, {key, field, language, changes, text}; none forgets them. */
export function keepLeftovers({ story, versions }, parts) {
  try {
    if (parts.length > 0) {
      localStorage.setItem(keyOf(story), JSON.stringify({ base: baseOf(versions), parts }));
    } else {
      localStorage.removeItem(keyOf(story));
    }
  } catch {
    // The browser keeps nothing, or has no room: they are in the page, which asks before it is closed.
  }
}

/** Returns the refused changes that were kept, if the story's files are the same. */
export function leftoversOf({ story, versions }) {
  try {
    const { base, parts } = JSON.parse(localStorage.getItem(keyOf(story))) ?? {};
    return base === baseOf(versions) ? parts : [];
  } catch {
    return [];
  }
}
