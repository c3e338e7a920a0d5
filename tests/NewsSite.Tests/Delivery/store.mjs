// Starts a server of S3: node store.mjs MODULES FOLDER BUCKET. Prints its port.
// S3 shows an object whole or not at all. s3rver writes it in place, and leaves half of it when a client is killed; here
// an object takes its place in one step, after all of it came.
import crypto from "node:crypto";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const [modules, directory, bucket] = process.argv.slice(2);
const S3rver = createRequire(import.meta.url)(path.join(modules, "s3rver"));

const server = new S3rver({
  directory,
  address: "127.0.0.1",
  port: 0,
  silent: true,
  vhostBuckets: false,
  configureBuckets: [{ name: bucket }],
});
const { store } = server;

let last = Promise.resolve();

/** Runs one action after the other. */
const alone = (action) => {
  const result = last.then(action);
  last = result.catch(() => {});
  return result;
};

const getObject = store.getObject.bind(store);
store.getObject = (...request) => alone(() => getObject(...request));

let number = 0;
store.putObject = async (object) => {
  const chunks = [];
  for await (const chunk of Buffer.isBuffer(object.content) ? [object.content] : object.content) {
    chunks.push(chunk);
  }

  const content = Buffer.concat(chunks);
  const md5 = crypto.createHash("md5").update(content).digest("hex");
  number += 1;
  const part = path.join(directory, `part-${number}`);
  return alone(async () => {
    const file = store.getResourcePath(object.bucket, object.key, "object");
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(part, content);
    fs.renameSync(part, file);
    await store.putMetadata(object.bucket, object.key, object.metadata, md5);
    return { size: content.length, md5 };
  });
};

server.run().then((address) => console.log(address.port));
