// Shows the photos of a page in a dialog, as large as the window. They are side by side in a scrolling strip, so touch
// gestures work natively.
let dialog;
let strip;
let links;
let at;

/** The index of the photo the strip is scrolling to after a key or button, or null. Photos on the way are not shown. */
let way;

/** Opens the photo of a link, together with all photos of the page's gallery if it is one of them. */
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
    const places = new Map([
      ["ArrowLeft", at - 1],
      ["ArrowRight", at + 1],
      ["Home", 0],
      ["End", links.length - 1],
    ]);
    const to = places.get(event.key);
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    go(to);
  });
  // Returns the focus to the link of the last photo shown.
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

/** Stops following the target: the reader scrolls the strip by hand. */
function free() {
  way = null;
}

/** Returns a copy of a link's picture, sized for the whole window. */
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
    // Not `disabled`: the button would lose the focus, and the keys would stop working.
    arrow.ariaDisabled = next < 0 || next >= links.length ? "true" : "false";
  }
}

function textOf(figure, selector) {
  return figure.querySelector(selector)?.textContent.trim() ?? "";
}
