import { amend } from "./amend.js";

/** Takes the story from the site, and says why in all languages of the site. */
export const withdraw = (context) =>
  amend(context, { name: "withdraw", text: "reason", languages: context.start.languages });
