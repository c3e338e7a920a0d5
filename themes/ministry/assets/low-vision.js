// The low-vision panel: sets attributes for the style sheet and stores the choice in this browser. early.js loads it.
const root = document.documentElement;
const panel = document.querySelector("#low_vision form");

function showChoice() {
  for (const input of panel.querySelectorAll("input")) {
    const chosen = root.dataset[input.name];
    input.checked = chosen ? input.id === `${input.name}_${chosen}` : input.defaultChecked;
  }
  describePictures();
}

function keepChoice() {
  const chosen = {};
  for (const { name, id, defaultChecked } of panel.querySelectorAll("input:checked")) {
    if (defaultChecked) {
      delete root.dataset[name];
    } else {
      chosen[name] = id.slice(name.length + 1);
      root.dataset[name] = chosen[name];
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

// What a reader chose before this script was loaded is kept; otherwise the form shows what is stored.
const stored = Object.keys(root.dataset).some((name) => panel.elements[name]);
if (!stored && panel.querySelector("input:not([checked]):checked")) keepChoice();
else showChoice();
panel.addEventListener("change", keepChoice);
panel.addEventListener("reset", () => setTimeout(keepChoice));
addEventListener("storage", showChoice);
addEventListener("pageshow", showChoice);
