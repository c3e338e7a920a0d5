// Enhancements only: the site works without this script.
/* ---- Sharing: by the browser itself where it can; «Copy link» is removed if there is no clipboard ---- */

for (const share of document.querySelectorAll("[data-share]")) {
  const page = { title: document.querySelector("h1").textContent, url: document.querySelector("[rel=canonical]").href };
  share.firstElementChild.addEventListener("click", (event) => {
    if (!navigator.share) return;
    event.preventDefault();
    // Rejected when the reader thinks better of it.
    navigator.share(page).catch(() => {});
  });
  const button = share.querySelector("button");
  const words = button.textContent;
  if (!navigator.clipboard) button.parentElement.remove();
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(page.url);
    } catch {
      // Permission denied: the reader can copy from the address bar.
      return;
    }
    button.textContent = share.dataset.share;
    setTimeout(() => {
      button.textContent = words;
    }, 3000);
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

/* ---- The link to the search field, on phones: takes the reader into the field, or closes it again ---- */

document.querySelector(".search-link")?.addEventListener("click", (event) => {
  const form = document.querySelector(event.currentTarget.hash);
  const isOpen = form.matches(":target");
  event.preventDefault();
  location.hash = isOpen ? "" : form.id;
  if (!isOpen) form.elements.q.focus();
});

/* ---- Search: loaded when its field gets the focus, or at once if the URL has a query ---- */

for (const form of document.querySelectorAll("form[data-search]")) {
  const isPage = form.closest("#search");
  const load = async () => {
    form.removeEventListener("focusin", load);
    if (!isPage) hint("stylesheet", form.dataset.sheet);
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
  if (isPage && /[?&]q=./.test(location.search)) load();
}

/* ---- Prefetch: loads pages ahead when a reader points at their links, unless saving data ---- */

const fetched = new Set();

function prefetch({ target }) {
  const link = target.closest?.("a[href]");
  if (!link || link.origin !== location.origin || !link.pathname.endsWith("/")) return;
  if (link.pathname === location.pathname || fetched.has(link.pathname)) return;
  fetched.add(link.pathname);
  hint("prefetch", link.pathname);
}

/** Adds a link of a relation to the head. */
function hint(rel, href) {
  document.head.append(Object.assign(document.createElement("link"), { rel, href }));
}

const { saveData, effectiveType = "" } = navigator.connection ?? {};
if (!saveData && !effectiveType.includes("2g")) {
  document.addEventListener("pointerover", prefetch, { passive: true });
  document.addEventListener("touchstart", prefetch, { passive: true });
}
