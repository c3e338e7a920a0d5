import { api } from "../core/api.js";
import { dialogForm, labelled, openDialog } from "../core/dialog.js";
import { announce, button, h, newId, notify } from "../core/dom.js";
import { t } from "../core/texts.js";
import { changesFor, moved, rowsOf, saying } from "./file-rows.js";

/** What a file of a kind is listed in. */
const fieldOfKind = { photo: "photos", document: "attachments", audio: "audio", video: "video" };
const parts = {
  photos: ["alt", "caption", "credit"],
  attachments: ["title", "language"],
  audio: ["title"],
  video: ["title", "poster"],
};

/** The lists of files of a story: dropped or chosen, described, put in order. */
export function filesControl(field, { session, start }) {
  const everywhere = field.name === "photos";
  const names = parts[field.name].filter((name) => field.fields?.some((one) => one.name === name));
  const codes = start.languages.map(({ code }) => code);
  const list = h("ol", { className: `files ${field.name}` });
  const labelOf = (name) => field.fields?.find((one) => one.name === name)?.label ?? name;
  let rows = [];

  const tell = (next) => {
    rows = next;
    session.change({ versions: changesFor(field.name, rows, session.versions, everywhere) });
  };

  const move = (from, to) => {
    if (to < 0 || to >= rows.length) {
      return;
    }
    tell(moved(rows, from, to));
    draw();
    announce(t("movedTo", { name: rows[to].file, place: to + 1, count: rows.length }));
    list.children[to].querySelector(to > from ? ".move-down" : ".move-up").focus();
    if (document.activeElement.disabled || document.activeElement === document.body) {
      list.children[to].querySelector(".moves button:not(:disabled)")?.focus();
    }
  };

  function rowElement(row, index) {
    const written = codes.filter((code) => session.versions[code]);
    const texts = written.map((code) =>
      h(
        "div",
        { className: "said", lang: code },
        h("span", { className: "language" }, start.languages.find((one) => one.code === code).name),
        !everywhere &&
          h(
            "label",
            { className: "switch small" },
            h("input", {
              type: "checkbox",
              checked: row.said[code] !== undefined,
              onchange: (event) => {
                const said = { ...rows[index].said };
                if (event.target.checked) {
                  said[code] = { file: row.file };
                } else {
                  delete said[code];
                }
                tell(rows.with(index, { ...rows[index], said }));
                draw();
                list.children[index].querySelector(`[lang="${code}"] input`).focus();
              },
            }),
            h("span", {}, t("listed")),
          ),
        (everywhere || row.said[code] !== undefined) && names.map((name) => said(row, index, code, name)),
      ),
    );
    const file = session.files.find((one) => one.name === row.file);
    const item = h(
      "li",
      { className: "file-row" },
      h("div", { className: "thumbnail" }, thumbnail(session.story, file, row.file)),
      h(
        "div",
        { className: "file-name" },
        h("strong", {}, row.file),
        !file && h("span", { className: "wrong" }, t("fileMissing")),
      ),
      h("div", { className: "file-texts" }, texts),
      h("div", { className: "field-problems" }),
      h(
        "div",
        { className: "moves" },
        button("", () => move(index, index - 1), {
          kind: "plain move-up",
          image: "up",
          label: t("moveUp", { name: row.file }),
          disabled: index === 0,
        }),
        button("", () => move(index, index + 1), {
          kind: "plain move-down",
          image: "down",
          label: t("moveDown", { name: row.file }),
          disabled: index === rows.length - 1,
        }),
        file?.picture &&
          button("", () => turn(row.file), { kind: "plain", image: "turn", label: t("turn", { name: row.file }) }),
        button("", () => remove(index), { kind: "plain", image: "close", label: t("removeFile", { name: row.file }) }),
      ),
    );
    dragging(item, index, move);
    return item;
  }

  function said(row, index, code, name) {
    const id = newId(name);
    const value = row.said[code]?.[name] ?? "";
    const oninput = () => tell(rows.with(index, saying(rows[index], code, name, input.value)));
    const offered = {
      language: start.languages.map((one) => [one.code, one.name]),
      poster: session.files.filter((one) => one.kind === "photo").map((one) => [one.name, one.name]),
    }[name];
    const input = offered
      ? h(
          "select",
          { id, oninput },
          choicesWith(offered, value).map(([key, text]) => h("option", { value: key, selected: key === value }, text)),
        )
      : textField(name, { id, lang: code, spellcheck: true, autocomplete: "off", value, oninput });
    input.dataset.part = name;
    return h("div", { className: `said-${name}` }, h("label", { for: id, className: "small" }, labelOf(name)), input);
  }

  async function turn(name) {
    await session.turnFile(name);
    announce(t("turned", { name }));
    list.children[rows.findIndex((row) => row.file === name)]?.querySelector(".icon-turn").parentElement.focus();
  }

  /** Takes a file out of the lists; the file itself is deleted only if that is chosen. */
  async function remove(index) {
    const { file } = rows[index];
    const choice = await openDialog(t("removeFile", { name: file }), ({ close }) => [
      h("p", {}, t("removeText")),
      h(
        "footer",
        {},
        button(t("cancel"), () => close()),
        button(t("deleteFile"), () => close("delete")),
        button(t("onlyUnlist"), () => close("unlist"), { kind: "primary" }),
      ),
    ]);
    if (!choice) {
      return;
    }
    tell(rows.toSpliced(index, 1));
    draw();
    (list.children[Math.min(index, rows.length - 1)]?.querySelector(".moves button:not(:disabled)") ?? choose).focus();
    try {
      if (choice === "delete") {
        await session.removeFile(file);
      }
      announce(t("removed"));
    } catch (reason) {
      notify(reason.message, { kind: "error", closeLabel: t("close") });
    }
  }

  const draw = () => list.replaceChildren(...rows.map(rowElement));
  const set = () => {
    const next = rowsOf(field.name, session.versions, codes);
    if (JSON.stringify(next) !== JSON.stringify(rows) || list.children.length !== rows.length) {
      rows = next;
      draw();
    }
  };

  const input = h("input", {
    type: "file",
    multiple: true,
    hidden: true,
    accept: { photos: "image/*", audio: ".mp3,.m4a", video: ".mp4,.webm" }[field.name] ?? "",
    onchange: () => {
      addFiles([...input.files], { session, start });
      input.value = "";
    },
  });
  const choose = button(t(`choose.${field.name}`), () => input.click(), { kind: "choose-file", image: "add" });
  /** Where a problem of one photo is shown: at its row. */
  const placeOf = (problem) => {
    const index = /^\w+\[(\d+)\]/.exec(problem.field)?.[1];
    const file = index && session.versions[problem.language]?.fields[field.name]?.[Number(index)]?.file;
    const row = list.children[rows.findIndex((one) => one.file === file)];
    const part = /\.(\w+)$/.exec(problem.field)?.[1];
    const input = row?.querySelector(`.said[lang="${problem.language}"] [data-part="${part}"]`);
    return (
      row && {
        problems: row.querySelector(".field-problems"),
        element: row,
        setInvalid: (invalid) => input?.setAttribute("aria-invalid", String(invalid)),
        focus: () => (input ?? row.querySelector("input"))?.focus(),
      }
    );
  };
  const clearProblems = () => {
    for (const slot of list.querySelectorAll(".field-problems")) {
      slot.replaceChildren();
    }
    for (const input of list.querySelectorAll("[aria-invalid]")) {
      input.removeAttribute("aria-invalid");
    }
  };

  rows = rowsOf(field.name, session.versions, codes);
  draw();
  session.addEventListener("files", () => {
    rows = rowsOf(field.name, session.versions, codes);
    draw();
  });
  return {
    element: h("div", { className: "files-box" }, list, choose, input),
    set,
    placeOf,
    clearProblems,
  };
}

/** Sentences are shown whole; names fit in a line. */
const textField = (name, properties) =>
  name === "credit"
    ? h("input", { type: "text", ...properties })
    : h("textarea", { rows: 1, onkeydown: oneLine, ...properties });

function oneLine(event) {
  if (event.key === "Enter") {
    event.preventDefault();
  }
}

/** What is offered, nothing, and what is written although it is not offered. */
const choicesWith = (offered, value) => [
  ["", "—"],
  ...offered,
  ...(value !== "" && !offered.some(([key]) => key === value) ? [[value, value]] : []),
];

function thumbnail(story, file, name) {
  return file?.picture
    ? h("img", { src: api.picture(story, file), alt: "", loading: "lazy", draggable: false })
    : h("span", { className: "paper", "aria-hidden": "true" }, (/\.(\w+)$/.exec(name)?.[1] ?? "").toUpperCase());
}

/** Rows change places by dragging; the buttons do the same for keyboards. */
function dragging(item, index, move) {
  const grip = h("span", { className: "grip", draggable: true, "aria-hidden": "true" }, "⠿");
  item.prepend(grip);
  grip.addEventListener("dragstart", (event) => {
    event.dataTransfer.setData("text/x-row", String(index));
    event.dataTransfer.setDragImage(item, 0, 0);
    event.dataTransfer.effectAllowed = "move";
  });
  item.addEventListener("dragover", (event) => {
    if (event.dataTransfer.types.includes("text/x-row")) {
      event.preventDefault();
      item.classList.add("over");
    }
  });
  item.addEventListener("dragleave", () => item.classList.remove("over"));
  item.addEventListener("drop", (event) => {
    item.classList.remove("over");
    const from = event.dataTransfer.getData("text/x-row");
    if (from !== "") {
      event.preventDefault();
      event.stopPropagation();
      move(Number(from), index);
    }
  });
}

/** Saves files beside the story, each with its texts asked at once, and lists them in all versions. */
export async function addFiles(files, { session, start }) {
  for (const file of files) {
    try {
      const added = await session.addFile(file);
      const field = fieldOfKind[added.kind];
      for (const note of added.notes ?? []) {
        notify(note, { closeLabel: t("close") });
      }
      if (!field) {
        continue;
      }
      const codes = start.languages.map(({ code }) => code).filter((code) => session.versions[code]);
      const texts = await askTexts(added, field, codes, { session, start });
      const rows = rowsOf(field, session.versions, codes);
      const said = Object.fromEntries(codes.map((code) => [code, { file: added.name, ...texts[code] }]));
      session.change({
        versions: changesFor(field, [...rows, { file: added.name, said }], session.versions, field === "photos"),
      });
      session.dispatchEvent(new Event("files"));
      announce(t("fileAdded", { name: added.name }));
    } catch (reason) {
      notify(`${file.name}: ${reason.message}`, { kind: "error", closeLabel: t("close") });
    }
  }
}

/** Asks what a photo shows, or what a document is called, in each language that is written. Leaving it asks later. */
async function askTexts(added, field, codes, { session, start }) {
  const name = field === "photos" ? "alt" : "title";
  const texts = await openDialog(t(field === "photos" ? "newPhoto" : "newDocument"), ({ close }) => {
    const inputs = codes.map((code) => ({
      code,
      input: h("input", { type: "text", lang: code, spellcheck: true, autocomplete: "off", name: `${name}-${code}` }),
    }));
    return [
      h(
        "div",
        { className: "new-file" },
        h("div", { className: "thumbnail" }, thumbnail(session.story, added, added.name)),
        h("p", {}, added.name),
      ),
      field === "photos" && h("p", { className: "hint" }, t("dataRemoved")),
      dialogForm(
        t("done"),
        () =>
          close(
            Object.fromEntries(
              inputs.map(({ code, input }) => [code, input.value.trim() === "" ? {} : { [name]: input.value.trim() }]),
            ),
          ),
        inputs.map(({ code, input }) =>
          labelled(
            t(field === "photos" ? "altIn" : "titleIn", {
              language: start.languages.find((one) => one.code === code).name,
            }),
            input,
          ),
        ),
        field === "photos" && h("p", { className: "hint" }, t("altHint")),
      ),
    ];
  });
  return texts ?? {};
}
