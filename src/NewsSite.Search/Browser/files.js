// Fetches the index's files, each at most once, and reads their packed numbers. README.md describes the formats.

const version = 6;
const mostSeconds = 8;

/** A file that cannot be read. The kind is "network", "missing", "damaged" or "version". */
export class SearchError extends Error {
  constructor(kind, file, cause) {
    super(`${file}: ${kind}`, { cause });
    this.name = "SearchError";
    this.kind = kind;
  }
}

/**
 * Returns a cache of files in a folder. `get(name, read)` fetches each file once, even if calls are concurrent. Failures
 * are not cached.
 */
export function createFiles(folder, fetch) {
  const known = new Map();
  return {
    manifest: (name) => get(name, readManifest, { cache: "no-cache" }),
    get,
    clear: () => known.clear(),
  };

  function get(name, read, options) {
    return once(known, name, () => load(name, read, options));
  }

  async function load(name, read, options) {
    let bytes;
    try {
      bytes = await inTime(async () => {
        const response = await fetch(new URL(name, folder), options);
        if (!response.ok) throw new SearchError("missing", name);
        return new Uint8Array(await response.arrayBuffer());
      });
    } catch (cause) {
      throw cause instanceof SearchError ? cause : new SearchError("network", name, cause);
    }
    try {
      return read(bytes);
    } catch (cause) {
      throw new SearchError(cause.message === "version" ? "version" : "damaged", name, cause);
    }
  }
}

/** Returns the promise that a map has for a key, or makes it. Failures are not remembered. */
export function once(known, key, make) {
  if (!known.has(key)) {
    const promise = make();
    known.set(key, promise);
    promise.catch(() => known.get(key) === promise && known.delete(key));
  }
  return known.get(key);
}

/** Rejects if an action takes too long: a request may hang for minutes. */
export function inTime(act, seconds = mostSeconds) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error("too slow")), seconds * 1000);
  });
  return Promise.race([act(), late]).finally(() => clearTimeout(timer));
}

export function readJson(bytes) {
  return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
}

function readManifest(bytes) {
  const manifest = readJson(bytes);
  if (manifest.format !== version) throw new Error("version");
  return manifest;
}

/** Returns a reader of a checksummed file's content. Throws if it is damaged or of another kind or version. */
export function unseal(kind, bytes) {
  const header = new DataView(bytes.buffer, bytes.byteOffset, 12);
  if (header.getUint16(0) !== 0x4e53 || header.getUint8(3) !== kind.charCodeAt(0)) throw new Error("damaged");
  if (header.getUint8(2) !== version) throw new Error("version");
  const content = bytes.subarray(12);
  let sum = 2166136261;
  for (const value of content) sum = Math.imul(sum ^ value, 16777619);
  if (header.getUint32(4, true) !== content.length || header.getUint32(8, true) !== sum >>> 0)
    throw new Error("damaged");
  return new PackedReader(content);
}

/** Reads the output of PackedWriter.cs. Reading past the end throws. */
export class PackedReader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
    this.current = 0;
    this.left = 0;
  }

  byte() {
    if (this.at >= this.bytes.length) throw new SearchError("damaged", "index");
    return this.bytes[this.at++];
  }

  varint() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const next = this.byte();
      value += (next & 0x7f) * 2 ** shift;
      if (next < 0x80) return value;
    }
  }

  take(length) {
    if (length > this.bytes.length - this.at) throw new SearchError("damaged", "index");
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  varints(count) {
    return Array.from({ length: count }, () => this.varint());
  }

  /** Reads so many runs of bytes, whose lengths come first. */
  parts(count) {
    return this.varints(count).map((length) => this.take(length));
  }

  text() {
    return new TextDecoder().decode(this.take(this.varint()));
  }

  bits(count) {
    let value = 0;
    for (let i = 0; i < count; i++) value = value * 2 + this.bit();
    return value;
  }

  bit() {
    if (!this.left) {
      this.current = this.byte();
      this.left = 8;
    }
    this.left--;
    return (this.current >> this.left) & 1;
  }

  rice(lowBits) {
    let ones = 0;
    while (this.bit()) ones++;
    return ones * 2 ** lowBits + this.bits(lowBits);
  }

  endBits() {
    this.left = 0;
  }

  /** Reads numbers stored in Rice codes. */
  riceList(count) {
    const lowBits = this.byte();
    const numbers = [];
    while (numbers.length < count) numbers.push(this.rice(lowBits));
    this.endBits();
    return numbers;
  }

  /** Reads ascending numbers stored as Rice-coded gaps. */
  ascending(count) {
    const lowBits = this.byte();
    const numbers = new Int32Array(count);
    for (let i = 0, previous = -1; i < count; i++) numbers[i] = previous += this.rice(lowBits) + 1;
    this.endBits();
    return numbers;
  }
}
