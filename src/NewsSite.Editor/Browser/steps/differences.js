// What differs between two texts: paragraphs first, then words inside those that have a partner.

const mostCells = 4_000_000;

/** Returns [kind, one, other] for two lists: «same», «changed», «removed», «added». */
function align(one, other, same) {
  let start = 0;
  while (start < one.length && start < other.length && same(one[start], other[start])) {
    start++;
  }
  let end = 0;
  while (
    end < one.length - start &&
    end < other.length - start &&
    same(one[one.length - 1 - end], other[other.length - 1 - end])
  ) {
    end++;
  }
  const middle = longestCommon(one.slice(start, one.length - end), other.slice(start, other.length - end), same);
  return [
    ...one.slice(0, start).map((item, index) => ["same", item, other[index]]),
    ...middle,
    ...one.slice(one.length - end).map((item, index) => ["same", item, other[other.length - end + index]]),
  ];
}

function longestCommon(one, other, same) {
  if (one.length * other.length > mostCells) {
    return [...one.map((item) => ["removed", item, undefined]), ...other.map((item) => ["added", undefined, item])];
  }
  const width = other.length + 1;
  const lengths = new Uint32Array((one.length + 1) * width);
  for (let a = one.length - 1; a >= 0; a--) {
    for (let b = other.length - 1; b >= 0; b--) {
      lengths[a * width + b] = same(one[a], other[b])
        ? lengths[(a + 1) * width + b + 1] + 1
        : Math.max(lengths[(a + 1) * width + b], lengths[a * width + b + 1]);
    }
  }
  const result = [];
  let a = 0;
  let b = 0;
  while (a < one.length || b < other.length) {
    if (a < one.length && b < other.length && same(one[a], other[b])) {
      result.push(["same", one[a++], other[b++]]);
    } else if (b >= other.length || (a < one.length && lengths[(a + 1) * width + b] >= lengths[a * width + b + 1])) {
      result.push(["removed", one[a++], undefined]);
    } else {
      result.push(["added", undefined, other[b++]]);
    }
  }
  return result;
}

/**
 * Returns rows {one: [part], other: [part]} of two texts, side by side; a part is {text, differs}. A row that only one of them
 * has leaves the other undefined.
 */
export function sideBySide(one, other) {
  const split = (text) =>
    text
      .replace(/\r\n/g, "\n")
      .split(/\n{2,}/)
      .filter((paragraph) => paragraph.trim() !== "");
  const rows = [];
  const removed = [];
  const added = [];
  const put = () => {
    for (let index = 0; index < Math.max(removed.length, added.length); index++) {
      rows.push(words(removed[index], added[index]));
    }
    removed.length = 0;
    added.length = 0;
  };
  for (const [kind, mine, theirs] of align(split(one), split(other), (a, b) => a === b)) {
    if (kind === "same") {
      put();
      rows.push({ one: [{ text: mine }], other: [{ text: theirs }], same: true });
    } else if (kind === "removed") {
      removed.push(mine);
    } else {
      added.push(theirs);
    }
  }
  put();
  return rows;
}

function words(one, other) {
  if (one === undefined || other === undefined) {
    return {
      one: one === undefined ? undefined : [{ text: one, differs: true }],
      other: other === undefined ? undefined : [{ text: other, differs: true }],
    };
  }
  const split = (text) => text.match(/\s+|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu) ?? [];
  const parts = align(split(one), split(other), (a, b) => a === b);
  const side = (index, kind) => {
    const joined = [];
    for (const part of parts) {
      const text = part[index];
      if (text === undefined) {
        continue;
      }
      const differs = part[0] === kind;
      if (joined.at(-1)?.differs === differs) {
        joined.at(-1).text += text;
      } else {
        joined.push({ text, differs });
      }
    }
    return joined;
  };
  return { one: side(1, "removed"), other: side(2, "added") };
}
