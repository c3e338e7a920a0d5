import { api } from "../core/api.js";
import { dialogForm, labelled, openDialog } from "../core/dialog.js";
import { announce, h } from "../core/dom.js";
import { t } from "../core/texts.js";

const parts = (story) => /^news\/(\d{4})\/(\d\d)\/(\d\d)-(.*)$/.exec(story);

/** Moves the story to another day or name; its old address keeps leading to it. */
export async function rename({ session }) {
  const [, year, month, day, name] = parts(session.story) ?? ["", "", "", "", ""];
  const done = await openDialog(t("rename"), ({ close }) => {
    const date = h("input", { type: "date", name: "date", required: true, value: `${year}-${month}-${day}` });
    const slug = h("input", {
      name: "slug",
      required: true,
      autocomplete: "off",
      spellcheck: false,
      pattern: "[a-z0-9]+(-[a-z0-9]+)*",
      title: t("slugHint"),
      value: name,
      oninput: () => show(),
    });
    date.oninput = () => show();
    const next = h("code", {});
    const show = () => {
      const [y, m, d] = date.value.split("-");
      next.textContent = `/news/${y}/${m}/${d}-${slug.value}/`;
    };
    show();
    return [
      h("p", {}, t("renameText")),
      dialogForm(
        t("rename"),
        async () => {
          await session.run((story) => api.step(story, "rename", { date: date.value, slug: slug.value }));
          close(true);
        },
        labelled(t("day"), date),
        labelled(t("slug"), slug, t("slugHint")),
        h("p", {}, t("newAddress"), " ", next),
      ),
    ];
  });
  if (done) {
    announce(t("renamed"));
  }
}
