import { chooseVersion } from "./conflict.js";

/**
 * Saves the story. Where its files were changed meanwhile, both texts are shown, and what is chosen is done.
 * @returns True if it is saved.
 */
export async function saveStory({ session, start }) {
  try {
    await session.save();
    return true;
  } catch (reason) {
    const theirs = reason.answer?.theirs;
    if (!theirs) {
      throw reason;
    }
    const choice = await chooseVersion({ session, start, theirs, text: reason.message });
    if (choice === "mine") {
      await session.save(true);
      return true;
    }
    if (choice === "theirs") {
      // The other version may hold what was never saved.
      await session.drop(Object.keys(theirs));
    }
    return false;
  }
}
