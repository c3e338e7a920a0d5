// Runs before the first paint: sets the reader's choices in the low-vision panel as attributes of <html>.
// Written in old JavaScript, unlike all other scripts, so that it runs in every browser.
(function (root) {
  function apply() {
    var chosen = {};
    try {
      chosen = JSON.parse(localStorage.getItem("low-vision")) || chosen;
    } catch (e) {
      // Storage is unavailable or its value is invalid: use the defaults.
    }
    ["size", "letters", "lines", "scheme", "pictures"].forEach(function (name) {
      if (chosen[name]) root.dataset[name] = chosen[name];
      else delete root.dataset[name];
    });
  }

  root.dataset.script = "";
  apply();
  // The choice may have changed in another tab, or on a page that the reader came back from.
  addEventListener("storage", apply);
  addEventListener("pageshow", apply);
})(document.documentElement);
