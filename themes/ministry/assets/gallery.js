// The photos of a page, one after another, as large as the window. They stand side by side in a strip that scrolls from one
// to the next, so a finger on the screen moves them as it moves anything else.
// "way" is the photo the strip is on its way to by a key or button, or null: what it passes is not yet shown.
var dialog, strip, links, at, way;

// Opens a photo's link among those of its kind.
export function open(element, link) {
  if (!dialog) prepare(element);
  links = link.matches(".frame") ? Array.prototype.slice.call(document.querySelectorAll("a.frame")) : [link];
  strip.replaceChildren.apply(strip, links.map(large));
  dialog.classList.toggle("lightbox-single", links.length < 2);
  dialog.showModal();
  go(links.indexOf(link), "instant");
}

function prepare(element) {
  dialog = element;
  strip = dialog.querySelector(".lightbox-photos");
  dialog.addEventListener("click", function (event) {
    var button = event.target.closest("[data-go]");
    if (button && button.dataset.go !== "close") go(at + Number(button.dataset.go));
    else if (button || event.target === strip || event.target.parentNode === strip) dialog.close();
  });
  dialog.addEventListener("keydown", function (event) {
    var to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: links.length - 1 }[event.key];
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    go(to);
  });
  // The reader goes on where the last photo stands in the page.
  dialog.addEventListener("close", function () {
    strip.replaceChildren();
    links[at].focus();
  });
  strip.addEventListener("scroll", function () {
    var near = strip.scrollLeft / strip.clientWidth;
    if (way !== null && Math.abs(near - way) < 0.01) way = null;
    if (way === null) show(Math.round(near));
  });
  strip.addEventListener("touchstart", free, { passive: true });
  strip.addEventListener("wheel", free, { passive: true });
  addEventListener("resize", function () {
    if (dialog.open) go(at, "instant");
  });
}

// The reader takes hold of the strip.
function free() {
  way = null;
}

// The same picture, to be chosen for the whole window.
function large(link) {
  var frame = document.createElement("div");
  var picture = link.querySelector("picture").cloneNode(true);
  picture.querySelectorAll("[sizes]").forEach(function (source) {
    source.sizes = "100vw";
  });
  frame.append(picture);
  return frame;
}

function go(to, behavior) {
  if (to < 0 || to >= links.length) return;
  way = to;
  strip.scrollTo({ left: to * strip.clientWidth, behavior: behavior || (calm() ? "instant" : "smooth") });
  show(to);
}

function calm() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

function show(to) {
  if (!dialog.open || to === at && dialog.dataset.at === String(to)) return;
  at = to;
  dialog.dataset.at = to;
  var figure = links[at].closest("figure");
  dialog.querySelector(".counter").textContent = text(figure, ".counter");
  dialog.querySelector(".lightbox-words").textContent = [text(figure, ".caption"), text(figure, ".credit")]
    .filter(Boolean)
    .join(" · ");
  var save = dialog.querySelector("a[download]");
  save.href = links[at].href;
  save.download = links[at].dataset.name || "";
  Array.prototype.forEach.call(strip.children, function (photo, i) {
    photo.ariaHidden = i === at ? null : "true";
  });
  dialog.querySelectorAll(".lightbox-arrow").forEach(function (arrow) {
    var next = at + Number(arrow.dataset.go);
    // Not disabled: it would lose the focus, and with it the keyboard.
    arrow.ariaDisabled = next < 0 || next >= links.length ? "true" : "false";
  });
}

function text(figure, selector) {
  var part = figure.querySelector(selector);
  return part ? part.textContent.trim() : "";
}
