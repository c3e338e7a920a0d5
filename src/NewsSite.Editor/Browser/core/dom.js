// Elements made by script. Data becomes text, properties and attributes, never markup.

const safeAddress = /^(https?:\/\/|[/#.])/;

/** Makes an element. Properties that begin with «on» are listeners; those with a hyphen, and «role», are attributes. */
export function h(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value !== undefined && value !== null) {
      give(element, key, value);
    }
  }
  element.append(...children.flat().filter((child) => child !== undefined && child !== null && child !== false));
  return element;
}

function give(element, key, value) {
  if (key.startsWith("on")) {
    element.addEventListener(key.slice(2), value);
  } else if (key === "href") {
    if (safeAddress.test(value)) {
      element.href = value;
    }
  } else if (key.includes("-") || key === "role" || key === "for") {
    element.setAttribute(key, value);
  } else {
    element[key] = value;
  }
}

let count = 0;

/** Returns an id that no other element has. */
export const newId = (name) => `${name}-${++count}`;

const paths = {
  back: "M15 5l-7 7 7 7",
  next: "M9 5l7 7-7 7",
  up: "M12 19V5M6 11l6-6 6 6",
  down: "M12 5v14M6 13l6 6 6-6",
  turn: "M19 5v5h-5M18.5 10A7.5 7.5 0 1 0 19 14.5",
  close: "M6 6l12 12M18 6L6 18",
  add: "M12 5v14M5 12h14",
  error: "M12 3l9.5 17h-19zM12 10v4.5M12 17.2v.3",
  warning: "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 8v5M12 15.8v.3",
  note: "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 11v5M12 7.8v.3",
  done: "M5 12.5l4.5 4.5L19 7",
  bold: "M7 5h6a3.5 3.5 0 0 1 0 7H7zM7 12h7a3.5 3.5 0 0 1 0 7H7z",
  heading: "M6 5v14M18 5v14M6 12h12",
  list: "M9 6h11M9 12h11M9 18h11M4.5 6h.1M4.5 12h.1M4.5 18h.1",
  quote: "M5 5v14M10 7h10M10 12h10M10 17h6",
  table: "M4 5h16v14H4zM4 10h16M10 5v14",
  link: "M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7L12 7M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7L12 17",
  photo: "M4 6h16v13H4zM4 16l5-5 4 4 3-3 4 4M15.5 9.5h.1",
  word: "M6 3h8l4 4v14H6zM14 3v4h4M9 12l1.2 5 1.8-4 1.8 4 1.2-5",
  grip: "M9 6h.1M15 6h.1M9 12h.1M15 12h.1M9 18h.1M15 18h.1",
  phone: "M8 3h8v18H8zM11.5 18h1",
  desktop: "M3 5h18v11H3zM9 20h6M12 16v4",
};

/** Makes an icon that screen readers do not read. */
export function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const image = document.createElementNS(space, "svg");
  image.setAttribute("viewBox", "0 0 24 24");
  image.setAttribute("class", `icon icon-${name}`);
  image.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", paths[name]);
  image.append(path);
  return image;
}

/** Makes a button. Without a visible text it needs a label. */
export function button(text, onclick, { kind = "", image, label, ...more } = {}) {
  return h(
    "button",
    { type: "button", className: kind, onclick, "aria-label": label, title: label, ...more },
    image && icon(image),
    text && h("span", {}, text),
  );
}

/** A function that runs some time after its last call. */
export function delayed(milliseconds, action) {
  let timer;
  return (...given) => {
    clearTimeout(timer);
    timer = setTimeout(() => action(...given), milliseconds);
  };
}

const live = h("div", { role: "status", className: "unseen" });
document.body.append(live);

/** Has screen readers say a text. */
export function announce(text) {
  live.textContent = "";
  // In a later turn: the same text twice would be no change.
  setTimeout(() => {
    live.textContent = text;
  }, 50);
}

const notices = h("div", { className: "notices", role: "status" });
document.body.append(notices);

/** Shows a short message for some seconds; what went wrong stays until it is closed. */
export function notify(text, { kind = "", closeLabel, stays = kind === "error" } = {}) {
  const notice = h("div", { className: `notice ${kind}` }, h("p", {}, text));
  notice.append(button("", () => notice.remove(), { kind: "plain", image: "close", label: closeLabel }));
  // Above an open dialog, whatever is elsewhere cannot be seen.
  (document.querySelector("dialog[open] .dialog-notices") ?? notices).append(notice);
  if (!stays) {
    setTimeout(() => notice.remove(), 8000);
  }
}
