import { h, newId } from "../core/dom.js";
import { t } from "../core/texts.js";

const widths = { phone: 390, desktop: 1280 };

/** The real page, of one version at a time, as wide as a phone or a screen. It stays where it is scrolled to. */
export function preview(session, start) {
  const codes = start.languages.map(({ code }) => code);
  let language = codes.find((code) => session.versions[code]) ?? codes[0];
  let width = "phone";
  let shown = "";
  const frame = h("iframe", {
    title: t("pageLabel"),
    // Its scripts run, on the origin of the preview, which is not the editor's.
    sandbox: "allow-scripts allow-same-origin",
    onload: () => {
      isLoaded = true;
      if (isStale) {
        reload();
      }
    },
  });
  let isLoaded = false;
  let isStale = false;

  /** Asks the page to load itself anew; one that is on its way is asked when it is there. */
  const reload = () => {
    isStale = !isLoaded;
    if (isLoaded) {
      frame.contentWindow.postMessage("reload", new URL(start.preview).origin);
    }
  };
  const stage = h("div", { className: "stage" }, frame);
  const nothing = h("p", { className: "nothing" }, t("noPage"));
  const away = h("a", { target: "_blank", rel: "noopener", className: "away" }, t("ownWindow"));

  const group = (name, choices, chosen, choose) =>
    h(
      "fieldset",
      { className: "segments" },
      h("legend", { className: "unseen" }, t(name)),
      choices.flatMap(([value, text]) => {
        const id = newId(name);
        return [
          h("input", { type: "radio", name, id, value, checked: value === chosen, onchange: () => choose(value) }),
          h("label", { for: id }, text),
        ];
      }),
    );

  const update = () => {
    const page = session.pages?.[language];
    const address = page ? new URL(page, start.preview).href : "";
    nothing.hidden = address !== "";
    stage.hidden = address === "";
    away.hidden = address === "";
    if (address === "") {
      shown = "";
      return;
    }
    away.href = address;
    if (address !== shown) {
      isLoaded = false;
      frame.src = address;
      shown = address;
    } else {
      reload();
    }
  };

  const fit = () => {
    const room = stage.clientWidth || widths[width];
    const scale = Math.min(1, room / widths[width]);
    frame.style.width = `${widths[width]}px`;
    frame.style.height = `${Math.round(stage.clientHeight / scale)}px`;
    frame.style.transform = `scale(${scale})`;
    frame.style.left = `${Math.max(0, (room - widths[width] * scale) / 2)}px`;
  };
  const observer = new ResizeObserver(fit);
  observer.observe(stage);

  session.addEventListener("pages", update);
  update();
  return {
    element: h(
      "div",
      { className: "preview" },
      h(
        "div",
        { className: "preview-bar" },
        group(
          "previewLanguage",
          start.languages.map(({ code, name }) => [code, name]),
          language,
          (code) => {
            language = code;
            update();
          },
        ),
        group(
          "previewWidth",
          [
            ["phone", t("phone")],
            ["desktop", t("desktop")],
          ],
          width,
          (next) => {
            width = next;
            fit();
          },
        ),
        away,
      ),
      nothing,
      stage,
    ),
    end: () => observer.disconnect(),
  };
}
