import { amend } from "./amend.js";

/** Notes below the story what was wrong in it, in the languages it is written in. */
export const correct = (context) =>
  amend(context, {
    name: "correct",
    text: "note",
    languages: context.start.languages.filter(({ code }) => context.session.versions[code]),
  });
