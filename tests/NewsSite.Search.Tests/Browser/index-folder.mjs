// Serves an index's folder to search.js as a site would.
import { readFile } from "node:fs/promises";
import path from "node:path";

export const manifestUrl = "https://example.org/search/manifest.json";

export function fetchFrom(folder) {
  return async (url) => {
    const name = decodeURIComponent(new URL(url).pathname.split("/").at(-1));
    try {
      return new Response(await readFile(path.join(folder, name)));
    } catch {
      return new Response("", { status: 404 });
    }
  };
}
