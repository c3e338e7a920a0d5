import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { api } from "../../../src/NewsSite.Editor/Browser/core/api.js";
import { Session } from "../../../src/NewsSite.Editor/Browser/story/session.js";

/** Requests that wait to be answered. */
let asked = [];

const story = (text = "Бир.", more = {}) => ({
  story: "news/2024/05/07-a",
  shared: { date: "2024-05-07" },
  versions: { ky: { fields: { title: "Т" }, text } },
  unsaved: false,
  problems: [],
  ...more,
});
const typed = (text) => ({ versions: { ky: { text } } });

/** Lets all that is ready happen. */
const turn = async () => {
  for (let i = 0; i < 20; i++) {
    await Promise.resolve();
  }
};

const answer = async (body, status = 200) => {
  asked.shift().resolve({ ok: status < 300, status, text: async () => JSON.stringify(body) });
  await turn();
};

beforeEach(() => {
  asked = [];
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout"] });
  globalThis.fetch = (path, { method, body } = {}) =>
    new Promise((resolve, reject) => {
      asked.push({ path, method, body: body && JSON.parse(body), resolve, reject });
    });
});

const pause = async (milliseconds = 300) => {
  mock.timers.tick(milliseconds);
  await turn();
};

test("typing is sent after a pause, once, and later typing waits for the answer", async () => {
  const session = new Session(story());
  session.change(typed("Б"));
  session.change(typed("Би"));
  assert.equal(asked.length, 0);
  await pause();
  assert.equal(asked.length, 1);
  assert.equal(asked[0].body.versions.ky.text, "Би");
  session.change(typed("Бир"));
  session.change({ shared: { topics: ["schools"] } });
  await pause();
  assert.equal(asked.length, 1, "one request at a time");
  await answer({ problems: [{ code: "NS1" }], unsaved: true });
  await pause();
  assert.deepEqual(asked[0].body, { shared: { topics: ["schools"] }, versions: { ky: { text: "Бир" } } });
  await answer({ problems: [], unsaved: true });
  assert.equal(session.status, "kept");
  assert.equal(session.hasPending, false);
});

test("what is typed while the program does something is not lost", async () => {
  const session = new Session(story());
  const mending = session.run((name) => api.remedy(name, "1"));
  await turn();
  session.change(typed("Бир. Дагы"));
  await pause();
  assert.equal(asked.length, 1, "nothing is sent meanwhile");
  await answer(story("Бир!", { unsaved: true }));
  await mending;
  assert.equal(session.versions.ky.text, "Бир. Дагы");
  await pause();
  assert.equal(asked[0].body.versions.ky.text, "Бир. Дагы");
});

test("a lost connection keeps what was typed and sends it again, with what came since", async () => {
  const session = new Session(story());
  session.change(typed("Эки"));
  await pause();
  asked.shift().reject(new TypeError("no network"));
  await turn();
  assert.equal(session.status, "offline");
  session.change({ versions: { ky: { fields: { title: "Жаңы" } } } });
  assert.equal(session.status, "offline");
  await pause(1000);
  assert.deepEqual(asked[0].body.versions.ky, { text: "Эки", fields: { title: "Жаңы" } });
  await answer({ problems: [], unsaved: true });
  assert.equal(session.status, "kept");
});

test("a request that a later one overtook is no failure; a refusal is told and kept", async () => {
  const session = new Session(story());
  session.change(typed("Эки"));
  await pause();
  await answer({ overtaken: true }, 409);
  assert.equal(session.status, "kept");
  session.change(typed("Үч"));
  await pause();
  await answer({ text: "Жок." }, 400);
  assert.equal(session.status, "refused");
  assert.equal(session.refusal, "Жок.");
  assert.equal(session.hasPending, true);
});

test("saving sends what was typed first, and a conflict keeps it unsaved", async () => {
  const session = new Session(story());
  session.change(typed("Эки"));
  const saving = session.save().catch((reason) => reason);
  await turn();
  assert.equal(asked[0].method, "PUT");
  await answer({ problems: [], unsaved: true });
  assert.equal(asked[0].path, "/api/story/news/2024/05/07-a/save");
  await answer({ text: "Башка.", theirs: { ky: null } }, 409);
  const reason = await saving;
  assert.deepEqual(reason.answer.theirs, { ky: null });
  assert.equal(session.status, "kept");
});

test("a program that was started anew gets the text as soon as its new address was opened", async () => {
  const session = new Session(story());
  session.change(typed("Эки"));
  await pause();
  await answer({ text: "Даректи кайра ачыңыз." }, 403);
  assert.equal(session.status, "refused");
  assert.equal(session.refusal, "Даректи кайра ачыңыз.");
  await pause(1000);
  assert.equal(asked[0].body.versions.ky.text, "Эки");
  await answer({ problems: [], unsaved: true });
  assert.equal(session.status, "kept");
});

test("a story that was saved stays so when it is looked at anew", async () => {
  const session = new Session(story());
  const saving = session.save();
  await turn();
  await answer({ hashes: {} });
  await saving;
  const again = session.run(api.story);
  await turn();
  await answer(story());
  await again;
  assert.equal(session.status, "saved");
});
