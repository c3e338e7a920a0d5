import { h } from "../core/dom.js";
import { hintOf, t } from "../core/texts.js";
import { isEmpty, makeField } from "../fields/field.js";
import { addFiles, filesControl } from "../fields/files.js";

/** What most stories have stands open; the rest is folded, by what it is about. */
const groups = [
  { name: "files", fields: ["photos", "attachments"] },
  { name: "recordings", fields: ["audio", "video"] },
  { name: "dates", fields: ["event", "deadline", "expires"] },
  { name: "people", fields: ["contact"] },
];
const basic = ["date", "topics", "regions"];
const fileFields = new Set(["photos", "attachments", "audio", "video"]);
/** Written by steps of the menu; here they are changed once they are there. */
const stepFields = new Set(["corrections", "withdrawn"]);

/** The fields that both versions share, each once. */
export function sharedFields({ session, start, rename }) {
  const fields = new Map();
  // One field for regions: «region» is another way to write a list of one.
  const names = new Set([...start.shared, ...fileFields]);
  const declared = start.fields.filter((field) => names.has(field.name) && field.name !== "region");
  const find = (name) => declared.find((field) => field.name === name);
  const written = (name) =>
    name === "regions" ? (session.shared.regions ?? session.shared.region) : session.shared[name];
  const isFilled = (name) =>
    fileFields.has(name)
      ? Object.values(session.versions).some((version) => !isEmpty(version.fields[name]))
      : !isEmpty(session.shared[name]);

  function make(field) {
    const made = fileFields.has(field.name)
      ? makeFiles(field)
      : makeField(field, {
          start,
          value: written(field.name),
          fixedDay: field.name === "date" ? rename : undefined,
          onChange: (value) =>
            session.change({
              shared: {
                [field.name]: value,
                ...(field.name === "regions" && !isEmpty(session.shared.region) ? { region: null } : {}),
              },
            }),
        });
    fields.set(field.name, made);
    showStep(field.name, made);
    return made.element;
  }

  function showStep(name, { element }) {
    element.hidden = stepFields.has(name) && isEmpty(session.shared[name]);
  }

  function makeFiles(field) {
    const control = filesControl(field, { session, start });
    const problems = h("div", { className: "field-problems" });
    const element = h(
      "fieldset",
      { className: "field files-field" },
      h("legend", {}, field.label),
      h("p", { className: "hint" }, hintOf(field.name, field.hint)),
      control.element,
      problems,
    );
    element.dataset.field = field.name;
    return {
      element,
      problems,
      set: control.set,
      placeOf: control.placeOf,
      setInvalid: control.clearProblems,
      focus: () => element.querySelector("input, button")?.focus(),
    };
  }

  /** A group of fields. Photos and documents are in sight until there are some, others only on demand: texts come next. */
  const fold = (name, list) => {
    const count = name === "files" ? filesIn(list) : list.filter((field) => isFilled(field.name)).length;
    return h(
      "details",
      { className: `fold ${name}`, open: name === "files" && count < 3 },
      h(
        "summary",
        {},
        t(`group.${name}`),
        count > 0 && h("span", { className: "filled" }, t(name === "files" ? "fileCount" : "filled", { count })),
        h("span", { className: "fold-problems" }),
      ),
      h("div", { className: "fold-fields" }, list.map(make)),
    );
  };
  const filesIn = (list) =>
    new Set(
      list.flatMap(({ name }) =>
        Object.values(session.versions).flatMap((version) =>
          [version.fields[name] ?? []].flat().map((one) => one.file),
        ),
      ),
    ).size;

  const grouped = new Set([...basic, ...groups.flatMap((group) => group.fields)]);
  const rest = declared.filter((field) => !grouped.has(field.name));
  const element = h(
    "section",
    { className: "shared", "aria-labelledby": "shared-heading" },
    h("h2", { id: "shared-heading" }, t("sharedFields")),
    h("div", { className: "basics" }, basic.map(find).filter(Boolean).map(make)),
    groups.map((group) => {
      const list = group.fields.map(find).filter(Boolean);
      return list.length > 0 && fold(group.name, list);
    }),
    rest.length > 0 && fold("rest", rest),
  );
  takeDrops(element, { session, start });
  return {
    element,
    fields,
    update() {
      for (const [name, made] of fields) {
        made.set(fileFields.has(name) ? undefined : written(name));
        showStep(name, made);
      }
    },
  };
}

/** Files may be dropped anywhere among the shared fields. */
function takeDrops(element, context) {
  element.addEventListener("dragover", (event) => {
    if (event.dataTransfer.types.includes("Files")) {
      event.preventDefault();
      element.classList.add("dropping");
    }
  });
  element.addEventListener("dragleave", (event) => {
    if (!element.contains(event.relatedTarget)) {
      element.classList.remove("dropping");
    }
  });
  element.addEventListener("drop", (event) => {
    element.classList.remove("dropping");
    if (event.dataTransfer.files.length > 0) {
      event.preventDefault();
      addFiles([...event.dataTransfer.files], context);
    }
  });
}
