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
  assert.equal(session.hasUnsent, false);
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

/** What the requests that wait say. */
const bodies = () => asked.map(({ body }) => body);

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
  assert.equal(session.hasUnsent, true);
  assert.deepEqual(
    session.refused.map(({ key, language, text }) => ({ key, language, text })),
    [{ key: "ky text", language: "ky", text: "Жок." }],
  );
  assert.equal(session.versions.ky.text, "Үч");
});

/** A session whose date the program did not take, though it took the text beside it. */
async function withRefusedDate(typedMeanwhile = () => {}) {
  const session = new Session(story());
  session.change({ shared: { date: "2024-13-01" }, ...typed("Эки") });
  await pause();
  await answer({ text: "Жок." }, 400);
  assert.deepEqual(bodies(), [{ shared: { date: "2024-13-01" } }], "the values are sent apart");
  typedMeanwhile(session);
  await answer({ text: "Мындай күн жок." }, 400);
  assert.deepEqual(bodies(), [typed("Эки")]);
  await answer({ problems: [{ code: "NS1" }], unsaved: true });
  return session;
}

test("a value that is refused stops nothing: what was typed beside it is taken and saved", async () => {
  const session = await withRefusedDate();
  assert.equal(asked.length, 0);
  assert.deepEqual(session.problems, [{ code: "NS1" }]);
  assert.equal(session.status, "refused");
  assert.equal(session.refusal, "Мындай күн жок.");
  assert.equal(session.shared.date, "2024-13-01");
  session.change(typed("Үч"));
  const saving = session.save();
  await turn();
  assert.deepEqual(bodies(), [{ shared: {}, ...typed("Үч") }], "the refused value is not sent again");
  await answer({ problems: [], unsaved: true });
  assert.equal(asked[0].path, "/api/story/news/2024/05/07-a/save");
  await answer({ hashes: {} });
  await saving;
  assert.equal(session.status, "refused", "not all is saved");
  assert.equal(session.hasUnsent, true);
});

test("a refused value goes when another is typed in its place, before or after the refusal", async () => {
  const after = await withRefusedDate();
  after.change({ shared: { date: "2024-12-01" } });
  assert.deepEqual(after.refused, []);
  await pause();
  assert.equal(asked[0].body.shared.date, "2024-12-01");
  await answer({ problems: [], unsaved: true });
  assert.equal(after.status, "kept");

  const before = await withRefusedDate((session) => session.change({ shared: { date: "2024-12-02" } }));
  assert.deepEqual(before.refused, []);
  assert.equal(asked[0].body.shared.date, "2024-12-02");
  await answer({ problems: [], unsaved: true });
  assert.equal(before.status, "kept");
});

test("a refused value is given up, and the program's is shown again", async () => {
  const session = await withRefusedDate();
  const forgotten = session.forget("date");
  await turn();
  assert.equal(asked[0].method, "GET");
  await answer(story("Эки", { unsaved: true }));
  await forgotten;
  assert.equal(session.shared.date, "2024-05-07");
  assert.equal(session.versions.ky.text, "Эки");
  assert.equal(session.status, "kept");
  assert.equal(session.hasUnsent, false);
});

test("a refused value is shown still, and sent once more, after the program changed the story", async () => {
  const session = await withRefusedDate();
  const looking = session.run(api.story);
  await turn();
  await answer(story("Эки", { unsaved: true }));
  await looking;
  assert.equal(session.shared.date, "2024-13-01");
  await pause();
  assert.deepEqual(bodies(), [{ shared: { date: "2024-13-01" }, versions: {} }]);
  await answer({ problems: [], unsaved: true });
  assert.equal(session.status, "kept");
  assert.equal(session.hasUnsent, false);
});

test("a connection that is lost while values are sent apart loses none of them", async () => {
  const session = new Session(story());
  session.change({ shared: { date: "2024-13-01", topics: ["schools"] }, ...typed("Эки") });
  await pause();
  await answer({ text: "Жок." }, 400);
  await answer({ text: "Мындай күн жок." }, 400);
  assert.deepEqual(bodies(), [{ shared: { topics: ["schools"] } }]);
  session.change(typed("Үч"));
  asked.shift().reject(new TypeError("no network"));
  await turn();
  assert.equal(session.status, "offline");
  await pause(1000);
  assert.deepEqual(bodies(), [{ shared: { topics: ["schools"] }, ...typed("Үч") }]);
  await answer({ problems: [], unsaved: true });
  assert.equal(session.status, "refused");
  assert.deepEqual(
    session.refused.map(({ key }) => key),
    ["date"],
  );
});

test("what is given up in all languages is not sent, and does not come back", async () => {
  const session = await withRefusedDate();
  session.change(typed("Үч"));
  const dropping = session.drop();
  await turn();
  assert.deepEqual(
    asked.map(({ method }) => method),
    ["DELETE"],
  );
  await answer(story());
  await dropping;
  await pause();
  assert.equal(asked.length, 0);
  assert.equal(session.shared.date, "2024-05-07");
  assert.equal(session.versions.ky.text, "Бир.");
  assert.equal(session.hasUnsent, false);
});

test("what is given up in one language does not come back; what was typed beside it is sent", async () => {
  const session = new Session(story());
  session.change({ shared: { topics: ["schools"] }, versions: { ky: { text: "Эки" }, ru: { text: "Два" } } });
  const dropping = session.drop(["ky"]);
  await turn();
  await answer(story());
  await dropping;
  assert.equal(session.versions.ky.text, "Бир.");
  assert.equal(session.versions.ru.text, "Два");
  await pause();
  assert.deepEqual(bodies(), [{ shared: { topics: ["schools"] }, versions: { ru: { text: "Два" } } }]);
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

/** What a browser keeps between two loads of a page. */
function browserStorage() {
  const kept = new Map();
  globalThis.localStorage = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
    removeItem: (key) => kept.delete(key),
  };
  return kept;
}

const versionsOf = (hash, title = "Т") => ({ ky: { fields: { title }, text: "Бир.", hash } });
const summary = { versions: { ky: { fields: { summary: "Кыскача" } } } };

async function refusedSession(hash = "1") {
  const session = new Session(story("Бир.", { versions: versionsOf(hash) }));
  session.change(summary);
  await pause();
  await answer({ text: "Болбойт." }, 422);
  return session;
}

test("a value that was refused is there again after a reload, until it is given up", async () => {
  const kept = browserStorage();
  await refusedSession();
  const again = new Session(story("Бир.", { versions: versionsOf("1") }));
  assert.equal(again.versions.ky.fields.summary, "Кыскача");
  assert.equal(again.status, "refused");
  assert.equal(again.refusal, "Болбойт.");
  assert.deepEqual(
    again.refused.map(({ field }) => field),
    ["summary"],
  );
  again.forgetRefused();
  assert.equal(kept.size, 0);
  assert.deepEqual(new Session(story("Бир.", { versions: versionsOf("1") })).refused, []);
});

test("a value that was refused is not laid over a file that somebody else saved", async () => {
  browserStorage();
  await refusedSession();
  const again = new Session(story("Бир.", { versions: versionsOf("2", "Башка") }));
  assert.deepEqual(again.refused, []);
  assert.equal(again.versions.ky.fields.summary, undefined);
});

test("a value that was refused outlives a save of the others, and goes once it is taken", async () => {
  const kept = browserStorage();
  const session = await refusedSession();
  const saving = session.save();
  await turn();
  await answer({ hashes: { ky: "2" } });
  await saving;
  const again = new Session(story("Бир.", { versions: versionsOf("2") }));
  assert.equal(again.refused.length, 1);
  const looking = again.run(api.story);
  await turn();
  await answer(story("Бир.", { versions: versionsOf("2") }));
  await looking;
  await pause();
  assert.equal(asked[0].body.versions.ky.fields.summary, "Кыскача");
  await answer({ problems: [], unsaved: true });
  assert.equal(kept.size, 0);
});

test("where the browser keeps nothing, a refused value is in the page", async () => {
  globalThis.localStorage = {
    getItem: () => {
      throw new Error("closed");
    },
    setItem: () => {
      throw new Error("full");
    },
  };
  const session = await refusedSession();
  assert.equal(session.refused.length, 1);
});
