import { element, marked } from "./elements.js";
import { passageOf } from "./wording.js";

// Each costs a whole page.
const passageCount = 2;
// The next passage waits so long for a page, in milliseconds.
const pageTimeout = 8000;
const blocks = "p, li, h2, h3, h4, h5, h6, blockquote, td, th, figcaption, dt, dd, pre";

/** True if a result's title and summary do not show all the words that were found in it. */
function needsPassage({ title, summary, lacks }, { wordsIn, wordCount }) {
  return wordsIn(`${title}\n${summary}`) < wordCount - lacks.length;
}

/** Makes room for the passages of the first results that need one, so that nothing moves when they come. */
export function reservePassages(list, answer) {
  const wanted = answer.results.filter((result) => needsPassage(result, answer)).slice(0, passageCount);
  for (const { url } of wanted) {
    const item = [...list.children].find((each) => each.dataset.url === url);
    item.append(element("p", { class: "passage" }));
  }
}

/** Fills the passages from the stories' pages, which are then cached for opening. Does without those it cannot have. */
export async function fillPassages(list, answer, isCurrent) {
  for (const place of list.querySelectorAll(".passage:empty")) {
    const signal = AbortSignal.timeout?.(pageTimeout);
    const response = await fetch(place.parentNode.dataset.url, { signal }).catch(() => undefined);
    const html = response?.ok ? await response.text().catch(() => "") : "";
    if (!isCurrent()) return;
    place.append(...foundIn(new DOMParser().parseFromString(html, "text/html"), answer));
  }
}

/**
 * Returns what has the most matches on a page: a passage of the text, which does not cross from one paragraph to the
 * next, or a link to a document by its title. Of equals a document with all the words is shown: it is what was meant.
 */
function foundIn(page, { highlight, wordsIn, wordCount }) {
  let found = [];
  let most = 0;
  for (const block of page.querySelector(".text")?.querySelectorAll(blocks) ?? []) {
    const own = [...block.childNodes].filter((each) => !each.matches?.(blocks) && !each.querySelector?.(blocks));
    const text = own.map(({ textContent }) => textContent).join("");
    const words = text.replace(/\s+/g, " ").trim();
    const count = wordsIn(words);
    if (count > most) [found, most] = [[marked(passageOf(words, highlight(words)), highlight)], count];
  }
  for (const link of page.querySelectorAll(".attachments a")) {
    const title = link.textContent;
    const count = wordsIn(title);
    if (count < most || (count === most && count < wordCount)) continue;
    const file = element("a", { href: link.getAttribute("href") }, marked(title, highlight));
    [found, most] = [[file, ` ${link.nextElementSibling?.textContent ?? ""}`], count];
  }
  return found;
}
