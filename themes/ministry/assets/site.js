// Everything here is an addition: without it the site reads the same.
(function (root) {
  // The low-vision panel: the style sheet follows the attributes, the choice is kept in this browser.
  var form = document.querySelector("#low_vision form");
  var key = "low-vision";

  function radios() {
    return Array.prototype.slice.call(form.querySelectorAll("input"));
  }

  function show() {
    radios().forEach(function (input) {
      input.checked = (root.dataset[input.name] || input.closest("fieldset").querySelector("input").value) === input.value;
    });
    describePictures();
  }

  function keep() {
    var chosen = {};
    radios().forEach(function (input) {
      if (!input.checked) return;
      if (input.defaultChecked) {
        delete root.dataset[input.name];
      } else {
        root.dataset[input.name] = chosen[input.name] = input.value;
      }
    });
    try {
      localStorage.setItem(key, JSON.stringify(chosen));
    } catch (e) {
      // No storage: the choice holds for this page.
    }
    describePictures();
  }

  // Pictures inside a text have no words of their own beside them: those appear when pictures are off.
  function describePictures() {
    if (root.dataset.pictures !== "off") return;
    document.querySelectorAll(".text img:not([data-described])").forEach(function (picture) {
      picture.dataset.described = "";
      if (!picture.alt) return;
      var words = document.createElement("span");
      words.className = "picture-words";
      words.textContent = picture.alt;
      (picture.closest(".shown") || picture).after(words);
    });
  }

  if (form) {
    show();
    form.addEventListener("change", keep);
    form.addEventListener("reset", function () {
      setTimeout(keep);
    });
    addEventListener("storage", show);
    addEventListener("pageshow", show);
  }

  // «Copy link»: only where the browser lets a page do that.
  document.querySelectorAll("[data-copy]").forEach(function (button) {
    if (!navigator.clipboard) {
      button.parentElement.remove();
      return;
    }
    button.addEventListener("click", function () {
      navigator.clipboard.writeText(button.dataset.copy).then(
        function () {
          button.textContent = button.dataset.done;
        },
        function () {
          // Refused: the address is still in the address bar.
        },
      );
    });
  });

  // A photo opens large above the page, where the browser can do that; the script for it comes with the first one.
  var gallery = document.querySelector("[data-gallery]");
  if (gallery && gallery.showModal) {
    document.addEventListener("click", function (event) {
      var link = event.target.closest("a.frame, a.shown");
      if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      import(gallery.dataset.gallery).then(
        function (photos) {
          photos.open(gallery, link);
        },
        function () {
          location.href = link.href;
        },
      );
    });
  }

  // Search comes when a reader turns to its field, and at once where the address has a query.
  document.querySelectorAll("form[data-search]").forEach(function (form) {
    var asked = form.closest("#search") && /[?&]q=./.test(location.search);

    function load() {
      form.removeEventListener("focusin", load);
      import(form.dataset.search).then(
        function (search) {
          search.start(form);
        },
        function () {
          form.addEventListener("focusin", load);
        },
      );
    }

    form.addEventListener("focusin", load);
    if (asked) load();
  });

  // A link a reader points at is fetched ahead, once; not where the reader saves data.
  var network = navigator.connection || {};
  var fetched = {};

  function prefetch(event) {
    var link = event.target.closest && event.target.closest("a[href]");
    if (!link || link.origin !== location.origin || !/\/$/.test(link.pathname)) return;
    if (link.pathname === location.pathname || fetched[link.pathname]) return;
    fetched[link.pathname] = true;
    var hint = document.createElement("link");
    hint.rel = "prefetch";
    hint.href = link.pathname;
    document.head.append(hint);
  }

  if (!network.saveData && !/2g/.test(network.effectiveType)) {
    document.addEventListener("pointerover", prefetch, { passive: true });
    document.addEventListener("touchstart", prefetch, { passive: true });
  }
})(document.documentElement);
