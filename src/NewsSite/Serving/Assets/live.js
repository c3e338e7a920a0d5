// Runs in pages of the local server only. Reloads them after a change and shows problems on top.
const overlay = document.createElement("section");
overlay.id = "newssite-problems";
overlay.setAttribute("role", "alert");

function show(problems) {
  overlay.replaceChildren();
  for (const problem of problems) {
    const item = document.createElement("article");
    item.className = problem.isError ? "error" : "warning";
    const text = document.createElement("p");
    text.textContent = problem.text;
    const place = document.createElement("p");
    place.className = "place";
    place.textContent = problem.place;
    const lines = document.createElement("pre");
    for (const line of problem.lines) {
      const row = document.createElement(line.isPlace ? "mark" : "span");
      row.textContent = `${String(line.number).padStart(5)}  ${line.text}\n`;
      lines.append(row);
    }
    item.append(text, place, lines);
    overlay.append(item);
  }
  if (problems.length > 0) {
    document.body.prepend(overlay);
  } else {
    overlay.remove();
  }
}

const version = Number(document.currentScript.dataset.version);
const events = new EventSource("/.newssite/events");
events.onmessage = (event) => {
  const state = JSON.parse(event.data);
  if (state.isGood && state.version !== version) {
    location.reload();
  } else {
    show(state.problems);
  }
};
