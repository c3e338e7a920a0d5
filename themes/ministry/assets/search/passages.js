import { element, marked } from "./elements.js";
import { passageOf } from "./wording.js";

const passageCount = 5;

/** Adds the matching passage to the first results. Reads it from the story's page, which is then cached for opening. */
export async function addPassages(list, { results, highlight }, isCurrent) {
  for (const { url } of results.slice(0, passageCount)) {
    const item = [...list.children].find((each) => each.dataset.url === url);
    const response = await fetch(url).catch(() => undefined);
    if (!response?.ok || !isCurrent()) return;
    const story = new DOMParser().parseFromString(await response.text(), "text/html");
    const text = (story.querySelector(".text")?.textContent ?? "").replace(/\s+/g, " ").trim();
    const passage = passageOf(text, highlight(text));
    if (passage && isCurrent() && !item.querySelector(".passage")) {
      item.append(element("p", { class: "passage" }, marked(passage, highlight)));
    }
  }
}
