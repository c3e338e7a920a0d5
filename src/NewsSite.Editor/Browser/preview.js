// Runs in pages of the preview. The editor's frame is of another origin and cannot reload them, so it asks.
// A page that reloads itself stays where it was scrolled to.
addEventListener("message", (event) => {
  if (event.source === parent && event.data === "reload") {
    location.reload();
  }
});
