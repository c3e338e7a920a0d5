// What the browser asks the program. README.md of the project holds the contract.

/** The program said no. Its text is for the writer. */
export class Refusal extends Error {
  constructor(status, answer) {
    super(answer.text ?? `HTTP ${status}`);
    this.status = status;
    this.answer = answer;
  }
}

/** The program did not answer. */
export class Unreachable extends Error {}

/** Name of this window: what it changes itself is no news to it. */
const thisWindow = crypto.randomUUID();

/** Calls back when a story was changed elsewhere; «outside» is true for its files. Returns what ends it. */
export function onChanged(action) {
  const events = new EventSource("/api/events");
  events.onmessage = ({ data }) => {
    const { changed = [], window } = JSON.parse(data);
    if (changed.length > 0 && window !== thisWindow) {
      action(changed, !window);
    }
  };
  return () => events.close();
}

async function ask(method, path, body, type = "application/json") {
  let response;
  try {
    response = await fetch(path, {
      method,
      body: body !== undefined && type === "application/json" ? JSON.stringify(body) : body,
      headers: { "Newssite-Window": thisWindow, ...(body === undefined ? {} : { "Content-Type": type }) },
    });
  } catch (reason) {
    throw new Unreachable(String(reason));
  }
  const text = await response.text();
  const answer = parse(text);
  if (!response.ok) {
    throw new Refusal(response.status, answer ?? { text: text || undefined });
  }
  return answer ?? {};
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const at = (story, rest = "") => `/api/story/${story.split("/").map(encodeURIComponent).join("/")}${rest}`;
const bytes = "application/octet-stream";

export const api = {
  start: () => ask("GET", "/api/start"),
  stories: (wanted) => ask("GET", `/api/stories?${new URLSearchParams(wanted)}`),
  newStory: (wanted) => ask("POST", "/api/stories", wanted),
  story: (story) => ask("GET", at(story)),
  change: (story, changes) => ask("PUT", at(story), changes),
  drop: (story, languages) => ask("DELETE", at(story) + (languages ? `?languages=${languages.join()}` : "")),
  save: (story, over = false) => ask("POST", at(story, "/save"), over ? { over } : {}),
  remedy: (story, id) => ask("POST", at(story, "/remedy"), { id }),
  step: (story, name, wanted) => ask("POST", at(story, `/${name}`), wanted),
  addFile: (story, file) => ask("POST", at(story, `/files?name=${encodeURIComponent(file.name)}`), file, bytes),
  removeFile: (story, name) => ask("DELETE", at(story, `/files?name=${encodeURIComponent(name)}`)),
  turnFile: (story, name) => ask("POST", at(story, `/files/turn?name=${encodeURIComponent(name)}`)),
  picture: (story, { name, bytes }) => at(story, `/files?name=${encodeURIComponent(name)}&length=${bytes}`),
  fromHtml: (html) => ask("POST", "/api/convert/html", html, "text/html"),
  fromWord: (story, file) => ask("POST", `/api/convert/docx?story=${encodeURIComponent(story)}`, file, bytes),
  history: (story) => ask("GET", at(story, "/history")),
  past: (story, id) => ask("GET", at(story, `/history/${encodeURIComponent(id)}`)),
  bringBack: (story, id) => ask("POST", at(story, `/history/${encodeURIComponent(id)}`), {}),
};
