import { api } from "../core/api.js";
import { dialogForm, labelled, openDialog } from "../core/dialog.js";
import { button, h } from "../core/dom.js";
import { t } from "../core/texts.js";
import { around, beforeLines, link, picture, table } from "./actions.js";
import { storyPicker } from "./story-picker.js";

/** The bar over a text. One stop for Tab; arrow keys go along it. */
export function textBar({ field, session, language, label, onWord }) {
  const act = (name, image, action) =>
    button("", () => (action.length ? field.apply(action) : action()), {
      kind: "tool",
      image,
      label: t(name),
      tabIndex: -1,
    });
  const word = h("input", {
    type: "file",
    accept: ".docx",
    hidden: true,
    onchange: () => {
      if (word.files[0]) {
        onWord(word.files[0]);
      }
      word.value = "";
    },
  });
  const tools = [
    act("bold", "bold", around("**")),
    act("heading", "heading", beforeLines("## ")),
    act("list", "list", beforeLines("- ")),
    act("quote", "quote", beforeLines("> ")),
    act("table", "table", table(t("tableFirst"), t("tableSecond"))),
    act("link", "link", () => askLink(field, session, language)),
    act("photo", "photo", () => askPicture(field, session, language)),
    act("fromWord", "word", () => word.click()),
  ];
  tools[0].tabIndex = 0;
  const bar = h(
    "div",
    {
      className: "bar",
      role: "toolbar",
      "aria-label": t("barLabel", { label }),
      onkeydown: (event) => walk(event, tools),
    },
    tools,
  );
  return h("div", { className: "bar-row" }, bar, word);
}

function walk(event, tools) {
  const at = tools.indexOf(document.activeElement);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tools.length - 1 }[event.key];
  if (to === undefined || at < 0) {
    return;
  }
  event.preventDefault();
  const next = tools[(to + tools.length) % tools.length];
  for (const tool of tools) {
    tool.tabIndex = tool === next ? 0 : -1;
  }
  next.focus();
}

async function askLink(field, session, language) {
  const selected = field.selected();
  const made = await openDialog(t("link"), ({ close }) => {
    const text = h("input", { name: "text", required: true, value: selected, autocomplete: "off", lang: language });
    const target = h("input", { name: "target", required: true, autocomplete: "off", inputMode: "url" });
    const picker = storyPicker(session.paths[language], language, (story) => {
      target.value = story.address;
      text.value ||= story.title;
      target.focus();
    });
    return dialogForm(
      t("insert"),
      () => close({ text: text.value, target: target.value }),
      labelled(t("linkText"), text),
      labelled(t("linkTarget"), target, t("linkTargetHint")),
      picker,
    );
  });
  if (made) {
    field.apply(link(made.text, made.target));
  } else {
    field.focus();
  }
}

async function askPicture(field, session, language) {
  const photos = session.files.filter((file) => file.kind === "photo");
  const made = await openDialog(t("photoInText"), ({ close }) => {
    if (photos.length === 0) {
      return [
        h("p", {}, t("noPhotosYet")),
        h(
          "footer",
          {},
          button(t("close"), () => close()),
        ),
      ];
    }
    const alt = h("input", { name: "alt", required: true, lang: language, autocomplete: "off" });
    return dialogForm(
      t("insert"),
      (given) => close({ file: given.get("file"), alt: alt.value }),
      h(
        "fieldset",
        { className: "picture-choice" },
        h("legend", {}, t("whichPhoto")),
        photos.map((photo, index) =>
          h(
            "label",
            {},
            h("input", { type: "radio", name: "file", value: photo.name, checked: index === 0 }),
            h("img", { src: api.picture(session.story, photo), alt: "" }),
            h("span", {}, photo.name),
          ),
        ),
      ),
      labelled(t("alt"), alt, t("altHint")),
    );
  });
  if (made) {
    field.apply(picture(made.alt, made.file));
  } else {
    field.focus();
  }
}
