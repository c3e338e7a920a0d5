import { present } from "../codemirror.js";
import { api } from "../core/api.js";
import { announce, h, notify } from "../core/dom.js";
import { t } from "../core/texts.js";
import { clean, insertion } from "./actions.js";
import { textBar } from "./bar.js";
import { plainField } from "./plain.js";

const makeField = present ? (await import("./code-mirror.js")).codeMirrorField : plainField;

export const hasCodeMirror = present;

/**
 * The text of one version with its bar.
 * @param session The open story, whose files the bar offers.
 * @param onWord Gets a Word file that was dropped.
 */
export function textEditor({ session, language, label, value, onChange, onCursor, onWord, onPhotos }) {
  const handlers = {
    paste(event) {
      const html = event.clipboardData?.getData("text/html");
      const plain = event.clipboardData?.getData("text/plain") ?? "";
      if (event.clipboardData?.files.length && !html) {
        event.preventDefault();
        onPhotos([...event.clipboardData.files]);
        return true;
      }
      if (!html && clean(plain) === plain.replace(/\r\n?/g, "\n")) {
        return false;
      }
      event.preventDefault();
      if (html) {
        pasteHtml(html, plain);
      } else {
        field.apply(insertion(clean(plain)));
      }
      return true;
    },
    dragover(event) {
      if (event.dataTransfer?.types.includes("Files")) {
        event.preventDefault();
      }
      return false;
    },
    drop(event) {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) {
        return false;
      }
      event.preventDefault();
      field.dropAt(event);
      takeFiles(files);
      return true;
    },
  };

  /** Word files become text, one after the other; what lies beside them in one drop is added to the story. */
  async function takeFiles(files) {
    const isWord = (file) => /\.docx$/i.test(file.name);
    for (const file of files.filter(isWord)) {
      await onWord(file);
    }
    const others = files.filter((file) => !isWord(file));
    if (others.length > 0) {
      onPhotos(others);
    }
  }

  async function pasteHtml(html, plain) {
    try {
      const { markdown, notes = [] } = await api.fromHtml(html);
      field.apply(insertion(markdown.replace(/\n+$/, "")));
      announce(t("pasted"));
      for (const note of notes) {
        notify(note, { closeLabel: t("close") });
      }
    } catch (reason) {
      // The words at least.
      field.apply(insertion(clean(plain)));
      notify(t("pastedPlain", { why: reason.message }), { kind: "error", closeLabel: t("close") });
    }
  }

  const field = makeField({ label, language, value, onChange, onCursor, handlers });
  const element = h(
    "div",
    { className: "text" },
    textBar({ field, session, language, label, onWord, onPhotos }),
    field.element,
  );
  return {
    ...field,
    get value() {
      return field.value;
    },
    element,
  };
}
