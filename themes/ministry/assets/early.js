// Runs before the first paint: what the reader chose in the low-vision panel becomes attributes of <html>.
// The one script in old JavaScript, which no browser stumbles over.
(function (root) {
  function apply() {
    var chosen = {};
    try {
      chosen = JSON.parse(localStorage.getItem("low-vision")) || chosen;
    } catch (e) {
      // No storage, or not ours: the site looks as usual.
    }
    ["size", "letters", "lines", "scheme", "pictures"].forEach(function (name) {
      if (chosen[name]) root.dataset[name] = chosen[name];
      else delete root.dataset[name];
    });
  }

  root.dataset.script = "";
  apply();
  // Chosen in another tab, or on a later page that the reader came back from.
  addEventListener("storage", apply);
  addEventListener("pageshow", apply);
})(document.documentElement);
