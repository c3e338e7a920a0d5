import { api } from "../core/api.js";
import { announce, button, delayed, h, newId } from "../core/dom.js";
import { t, writeDate } from "../core/texts.js";
import { pathBetween } from "./actions.js";

/**
 * A search among the stories; one of them is chosen as the target of a link.
 * @param from The path of the file that the link is in.
 */
export function storyPicker(from, language, onChoose) {
  const id = newId("picker");
  const list = h("ul", { className: "picker-list" });
  let asked = 0;
  const look = delayed(200, async () => {
    const mine = ++asked;
    const query = field.value.trim();
    const found =
      query === ""
        ? { stories: [], total: 0 }
        : await api.stories({ query, from: 0, count: 6 }).catch(() => ({ stories: [], total: 0 }));
    if (mine !== asked) {
      return;
    }
    list.replaceChildren(
      ...found.stories
        .filter(({ titles }) => Object.keys(titles).length > 0)
        .map((story) => h("li", {}, choice(story))),
    );
    announce(query === "" ? "" : t("found", { count: found.total }));
  });

  const choice = (story) => {
    // A version of another language, where there is none of this one.
    const code = story.titles[language] ? language : Object.keys(story.titles)[0];
    return button(`${writeDate(story.date).slice(0, 10)} · ${story.titles[code]}`, () =>
      onChoose({ title: story.titles[code], address: pathBetween(from, story.paths[code]) }),
    );
  };

  const field = h("input", {
    type: "search",
    id,
    autocomplete: "off",
    oninput: look,
    onkeydown: (event) => {
      // Enter would send the dialog's form.
      if (event.key === "Enter") {
        event.preventDefault();
        list.querySelector("button")?.focus();
      }
    },
  });
  return h("div", { className: "field picker" }, h("label", { for: id }, t("pickStory")), field, list);
}
