// Runs before the first paint: sets the reader's choices in the low-vision panel as attributes of <html>, and fetches
// the panel's style sheet and script for readers who chose something or open it.
// Written in old JavaScript, unlike all other scripts, so that it runs in every browser.
(function (root, own) {
  var isLoaded = false;

  function apply() {
    var chosen = {};
    var isWanted = location.hash === "#low_vision";
    try {
      chosen = JSON.parse(localStorage.getItem("low-vision")) || chosen;
    } catch (e) {
      // Storage is unavailable or its value is invalid: use the defaults.
    }
    ["size", "letters", "lines", "scheme", "pictures"].forEach(function (name) {
      if (chosen[name]) root.dataset[name] = chosen[name];
      else delete root.dataset[name];
      isWanted = isWanted || chosen[name];
    });
    if (isWanted && !isLoaded) load();
  }

  function load() {
    isLoaded = true;
    var sheet = make("link", { rel: "stylesheet", href: own.sheet });
    // A style sheet that is written while the page is parsed holds back its first paint.
    if (document.readyState === "loading") document.write(sheet.outerHTML);
    else document.head.appendChild(sheet);
    document.head.appendChild(make("script", { type: "module", src: own.panel }));
  }

  function make(name, properties) {
    var element = document.createElement(name);
    for (var property in properties) element[property] = properties[property];
    return element;
  }

  root.dataset.script = "";
  apply();
  // The choice may have changed in another tab, or on a page that the reader came back from.
  ["hashchange", "storage", "pageshow"].forEach(function (name) {
    addEventListener(name, apply);
  });
})(document.documentElement, document.currentScript.dataset);
