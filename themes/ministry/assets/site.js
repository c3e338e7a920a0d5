// Enhancements only: the site works without this script.
const root = document.documentElement;

/* ---- Low-vision panel: sets attributes for the style sheet and stores the choice in this browser ---- */

const panel = document.querySelector("#low_vision form");

function showChoice() {
  for (const input of panel.querySelectorAll("input")) {
    const usual = input.closest("fieldset").querySelector("input").value;
    input.checked = (root.dataset[input.name] || usual) === input.value;
  }
  describePictures();
}

function keepChoice() {
  const chosen = {};
  for (const { name, value, defaultChecked } of panel.querySelectorAll("input:checked")) {
    if (defaultChecked) {
      delete root.dataset[name];
    } else {
      root.dataset[name] = value;
      chosen[name] = value;
    }
  }
  try {
    localStorage.setItem("low-vision", JSON.stringify(chosen));
  } catch {
    // Storage is unavailable: the choice applies to this page only.
  }
  describePictures();
}

/** Adds the alternative texts of pictures in articles as visible text, shown while pictures are off. */
function describePictures() {
  if (root.dataset.pictures !== "off") return;
  for (const picture of document.querySelectorAll(".text img:not([data-described])")) {
    picture.dataset.described = "";
    if (!picture.alt) continue;
    const words = document.createElement("span");
    words.className = "picture-words";
    words.textContent = picture.alt;
    (picture.closest(".shown") ?? picture).after(words);
  }
}

if (panel) {
  showChoice();
  panel.addEventListener("change", keepChoice);
  panel.addEventListener("reset", () => setTimeout(keepChoice));
  addEventListener("storage", showChoice);
  addEventListener("pageshow", showChoice);
}

/* ---- «Copy link»: removed if the browser has no clipboard access ---- */

for (const button of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) {
    button.parentElement.remove();
    continue;
  }
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      button.textContent = button.dataset.done;
    } catch {
      // Permission denied: the reader can copy from the address bar.
    }
  });
}

/* ---- Gallery: opens photos large above the page; its script is loaded with the first one ---- */

const gallery = document.querySelector("[data-gallery]");

async function openPhoto(event) {
  const link = event.target.closest("a.frame, a.shown");
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  let photos;
  try {
    photos = await import(gallery.dataset.gallery);
  } catch {
    location.href = link.href;
    return;
  }
  photos.open(gallery, link);
}

if (gallery?.showModal) document.addEventListener("click", openPhoto);

/* ---- Search: loaded when its field gets the focus, or at once if the URL has a query ---- */

for (const form of document.querySelectorAll("form[data-search]")) {
  const load = async () => {
    form.removeEventListener("focusin", load);
    let search;
    try {
      search = await import(form.dataset.search);
    } catch {
      form.addEventListener("focusin", load);
      return;
    }
    search.start(form);
  };
  form.addEventListener("focusin", load);
  if (form.closest("#search") && /[?&]q=./.test(location.search)) load();
}

/* ---- Prefetch: loads pages ahead when a reader points at their links, unless saving data ---- */

const fetched = new Set();

function prefetch({ target }) {
  const link = target.closest?.("a[href]");
  if (!link || link.origin !== location.origin || !link.pathname.endsWith("/")) return;
  if (link.pathname === location.pathname || fetched.has(link.pathname)) return;
  fetched.add(link.pathname);
  const hint = document.createElement("link");
  hint.rel = "prefetch";
  hint.href = link.pathname;
  document.head.append(hint);
}

const { saveData, effectiveType = "" } = navigator.connection ?? {};
if (!saveData && !effectiveType.includes("2g")) {
  document.addEventListener("pointerover", prefetch, { passive: true });
  document.addEventListener("touchstart", prefetch, { passive: true });
}
