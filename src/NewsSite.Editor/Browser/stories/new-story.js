import { api } from "../core/api.js";
import { dialogForm, labelled, openDialog } from "../core/dialog.js";
import { delayed, h } from "../core/dom.js";
import { t } from "../core/texts.js";

/** Asks titles and day, shows the address the story will have, and opens it. */
export async function newStory(start) {
  const made = await openDialog(t("newStory"), ({ close }) => {
    const titles = start.languages.map(({ code, name }) => ({
      code,
      name,
      input: h("input", { type: "text", lang: code, spellcheck: true, autocomplete: "off", oninput: () => look() }),
    }));
    const date = h("input", { type: "date", required: true, value: start.now.slice(0, 10), oninput: () => look() });
    const slug = h("input", { type: "text", autocomplete: "off", spellcheck: false, oninput: () => look() });
    const addresses = h("ul", { className: "addresses", "aria-live": "polite" });
    let asked = 0;

    const given = () => ({
      titles: Object.fromEntries(
        titles.map(({ code, input }) => [code, input.value.trim()]).filter(([, title]) => title !== ""),
      ),
      date: date.value,
      ...(slug.value.trim() === "" ? {} : { slug: slug.value.trim() }),
    });
    const look = delayed(250, async () => {
      const mine = ++asked;
      const wanted = given();
      let lines = [t("addressLater")];
      if (Object.keys(wanted.titles).length > 0 && wanted.date) {
        try {
          lines = Object.values((await api.newStory({ ...wanted, try: true })).addresses);
        } catch (reason) {
          lines = [reason.message];
        }
      }
      if (mine === asked) {
        addresses.replaceChildren(
          ...lines.map((line) => h("li", {}, line.startsWith("/") ? h("code", {}, line) : line)),
        );
      }
    });
    addresses.append(h("li", {}, t("addressLater")));
    return dialogForm(
      t("create"),
      async () => {
        const wanted = given();
        if (Object.keys(wanted.titles).length === 0) {
          titles[0].input.focus();
          throw new Error(t("titleNeeded"));
        }
        close((await api.newStory({ ...wanted, try: false })).story);
      },
      h("p", { className: "hint" }, t("newStoryText")),
      titles.map(({ name, input }) => labelled(t("titleIn", { language: name }), input)),
      labelled(t("day"), date),
      h("details", { className: "fold" }, h("summary", {}, t("otherName")), labelled(t("slug"), slug, t("slugHint"))),
      h("div", { className: "field" }, h("p", { className: "small" }, t("willHaveAddress")), addresses),
    );
  });
  if (made) {
    location.hash = `#/story/${made}`;
  }
}
