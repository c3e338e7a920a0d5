import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf, askedBy, isNarrowed, optionsOf, regionOf } from "../../../themes/ministry/assets/search/address.js";
import { nextPlace } from "../../../themes/ministry/assets/search/places.js";

const nothing = { q: "", sort: "", year: "", topic: "", region: "", exact: "" };

test("an address says what is asked for, and the other way round", () => {
  const asked = { ...nothing, q: "жаңы мектеп", sort: "newest", year: "2022" };
  const address = addressOf("/ky/search/", asked);
  assert.equal(
    address,
    "/ky/search/?q=%D0%B6%D0%B0%D2%A3%D1%8B+%D0%BC%D0%B5%D0%BA%D1%82%D0%B5%D0%BF&sort=newest&year=2022",
  );
  assert.deepEqual(askedBy(new URL(address, "https://edu.example").search), asked);
  assert.deepEqual(askedBy(""), nothing);
});

test("parameters that make no sense, or are names that every object has, are not taken for an order or a year", () => {
  for (const name of [
    "constructor",
    "__proto__",
    "toString",
    "hasOwnProperty",
    "valueOf",
    "best",
    "2022x",
    "-1",
    "1e3",
  ]) {
    assert.deepEqual(askedBy(`?q=a&sort=${name}&year=${name}`), { ...nothing, q: "a" });
    assert.deepEqual(askedBy(`?${name}=1`), nothing);
    assert.equal(addressOf("/ky/search/", askedBy(`?${name}=1`)), "/ky/search/");
    assert.equal(nextPlace(name, 0, 2), undefined);
  }
});

test("the usual order and what is not asked for are not written", () => {
  assert.equal(addressOf("/ru/search/", { ...nothing, sort: "best" }), "/ru/search/");
});

test("the reader of the index is given what is asked for", () => {
  const all = { limit: 10, sort: "best", year: undefined, topics: [], asTyped: false };
  assert.deepEqual(optionsOf({ ...nothing, q: "а" }, 10), all);
  assert.deepEqual(
    optionsOf({ ...nothing, year: "x", sort: "newest", topic: "schools", region: "osh", exact: "1" }, 20),
    {
      limit: 20,
      sort: "newest",
      year: undefined,
      topics: ["schools", "regions/osh"],
      asTyped: true,
    },
  );
  assert.equal(optionsOf({ ...nothing, year: "2022" }, 10).year, 2022);
});

test("a topic and a region narrow together, and a region in the topic of an older URL is a region", () => {
  const both = { ...nothing, q: "а", topic: "exams", region: "osh" };
  assert.deepEqual(askedBy("?q=а&topic=exams&region=osh"), both);
  assert.equal(addressOf("/", { ...both, q: "a" }), "/?q=a&topic=exams&region=osh");
  assert.deepEqual(askedBy("?q=а&topic=regions/osh"), { ...both, topic: "" });
  assert.deepEqual(askedBy("?q=а&topic=regions/osh&region=chuy"), { ...both, topic: "", region: "chuy" });
  assert.equal(regionOf("exams"), undefined);
  assert.equal(regionOf("regions/osh"), "osh");
  for (const name of ["year", "topic", "region"]) assert.equal(isNarrowed({ ...nothing, [name]: "1" }), true);
  assert.equal(isNarrowed({ ...nothing, q: "а", sort: "newest", exact: "1" }), false);
});

test("arrows lead through the options and the field in a circle", () => {
  const walk = (key, from, steps) => {
    let place = from;
    return Array.from({ length: steps }, () => {
      place = nextPlace(key, place, 2);
      return place;
    });
  };
  assert.deepEqual(walk("ArrowDown", -1, 4), [0, 1, -1, 0]);
  assert.deepEqual(walk("ArrowUp", -1, 4), [1, 0, -1, 1]);
  assert.equal(nextPlace("ArrowDown", -1, 0), undefined);
  assert.equal(nextPlace("Enter", 0, 2), undefined);
});
