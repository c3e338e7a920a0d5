// The photos of a page, one after another, as large as the window. They stand side by side in a strip that scrolls from
// one to the next, so a finger on the screen moves them as it moves anything else.
let dialog;
let strip;
let links;
let at;

/** The photo the strip is on its way to by a key or button, or null: what it passes is not yet shown. */
let way;

/** Opens a photo's link among those of its kind. */
export function open(element, link) {
  if (!dialog) prepare(element);
  links = link.matches(".frame") ? [...document.querySelectorAll("a.frame")] : [link];
  strip.replaceChildren(...links.map(large));
  dialog.classList.toggle("lightbox-single", links.length < 2);
  dialog.showModal();
  go(links.indexOf(link), "instant");
}

function prepare(element) {
  dialog = element;
  strip = dialog.querySelector(".lightbox-photos");
  dialog.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-go]");
    if (button && button.dataset.go !== "close") go(at + Number(button.dataset.go));
    else if (button || target === strip || target.parentNode === strip) dialog.close();
  });
  dialog.addEventListener("keydown", (event) => {
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: links.length - 1 }[event.key];
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    go(to);
  });
  // The reader goes on where the last photo stands in the page.
  dialog.addEventListener("close", () => {
    strip.replaceChildren();
    links[at].focus();
  });
  strip.addEventListener("scroll", () => {
    const near = strip.scrollLeft / strip.clientWidth;
    if (way !== null && Math.abs(near - way) < 0.01) way = null;
    if (way === null) show(Math.round(near));
  });
  strip.addEventListener("touchstart", free, { passive: true });
  strip.addEventListener("wheel", free, { passive: true });
  addEventListener("resize", () => {
    if (dialog.open) go(at, "instant");
  });
}

/** The reader takes hold of the strip. */
function free() {
  way = null;
}

/** The same picture, to be chosen for the whole window. */
function large(link) {
  const frame = document.createElement("div");
  const picture = link.querySelector("picture").cloneNode(true);
  for (const source of picture.querySelectorAll("[sizes]")) source.sizes = "100vw";
  frame.append(picture);
  return frame;
}

function go(to, behavior = isCalm() ? "instant" : "smooth") {
  if (to < 0 || to >= links.length) return;
  way = to;
  strip.scrollTo({ left: to * strip.clientWidth, behavior });
  show(to);
}

function isCalm() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

function show(to) {
  if (!dialog.open || (to === at && dialog.dataset.at === String(to))) return;
  at = to;
  dialog.dataset.at = to;
  const figure = links[at].closest("figure");
  dialog.querySelector(".counter").textContent = textOf(figure, ".counter");
  dialog.querySelector(".lightbox-words").textContent = [textOf(figure, ".caption"), textOf(figure, ".credit")]
    .filter(Boolean)
    .join(" · ");
  const save = dialog.querySelector("a[download]");
  save.href = links[at].href;
  save.download = links[at].dataset.name ?? "";
  for (const [i, photo] of [...strip.children].entries()) photo.ariaHidden = i === at ? null : "true";
  for (const arrow of dialog.querySelectorAll(".lightbox-arrow")) {
    const next = at + Number(arrow.dataset.go);
    // Not disabled: it would lose the focus, and with it the keyboard.
    arrow.ariaDisabled = next < 0 || next >= links.length ? "true" : "false";
  }
}

function textOf(figure, selector) {
  return figure.querySelector(selector)?.textContent.trim() ?? "";
}
