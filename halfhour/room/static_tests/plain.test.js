// The small rules of the room's scripts: what is said of what a device holds, which room is near, a name in one field.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { clockWords } from "../static/room/clock.js";
import { held, leaving, savedWords } from "../static/room/holding.js";
import { split } from "../static/room/named.js";
import { nearest, roomWords } from "../static/room/rooms.js";

for (const { said, name, place } of JSON.parse(readFileSync(new URL("../tests/named_cases.json", import.meta.url)))) {
  test(`named: ${said}`, () => {
    assert.deepEqual(split({ name: said }), place ? { name, organization_name: place } : { name });
  });
}

test("a place that was said by itself is not looked for in the name", () => {
  assert.deepEqual(split({ name: "Sam, Ann", organization_name: "Harbor" }), { name: "Sam, Ann", organization_name: "Harbor" });
});

const HOUR = 3_600_000;
const room = (path, starts) => ({ path, starts: new Date(starts).toISOString(), ends: new Date(starts + HOUR / 2).toISOString() });

test("the room to open at once is the one that is near, the nearest of several, or none", () => {
  const now = Date.parse("2026-09-24T21:20:00Z");
  const rooms = [room("/tomorrow/", now + 24 * HOUR), room("/soon/", now + 2 * HOUR), room("/running/", now - HOUR / 4), room("/yesterday/", now - 20 * HOUR)];
  assert.equal(nearest(rooms, now).path, "/running/");
  assert.equal(nearest(rooms.slice(0, 2), now).path, "/soon/");
  assert.equal(nearest([rooms[0], rooms[3]], now), null);
  assert.equal(nearest([], now), null);
});

test("a room is listed by the clock of its place", () => {
  assert.match(roomWords({ starts: "2026-09-24T21:20:00Z", zone: "America/Los_Angeles" }), /Thursday,? 24 September.* 14:20/);
});

test("what a device holds is said only when it holds something", () => {
  assert.equal(held(0, "Saved on the server"), "");
  assert.match(held(2, "Saved on this phone"), /not on the server. Saved on this phone\.$/);
  assert.match(leaving(1), /notes of a conversation .* removes them here for good/);
  assert.match(leaving(3), /3 conversations/);
});

test("a preparation says whether its room is on the device, and if not, why and what to do", () => {
  const say = (state) => savedWords({ able: true, persisted: true, ...state });
  assert.match(savedWords({ able: false }), /https/);
  assert.equal(say({}), "Saving the room on this device.");
  assert.equal(say({ saved: true }), "The room is on this device: it opens without a network.");
  assert.match(say({ saved: true, persisted: false }), /home screen/);
  assert.match(say({ saved: true, missing: 1 }), /Not all/);
  assert.match(say({ problem: "QuotaExceededError" }), /storage is full.*Free some space/);
  assert.match(say({ problem: "SignedOut" }), /Sign in/);
  assert.match(say({ problem: "TypeError", online: false }), /No network/);
  assert.match(say({ problem: "TypeError" }), /once more/);
  assert.equal(say({ over: true }), "");
});

test("a clock that is off is said to be, and by how much", () => {
  const day = 24 * HOUR; const starts = Date.parse("2026-09-24T21:20:00Z");
  const say = (given) => clockWords({ ahead: 0, now: starts, starts, started: null, isSure: true, ...given });
  assert.equal(say({}), "");
  assert.equal(say({ ahead: 60_000 }), "");
  assert.match(say({ ahead: day }), /about 1 day slow/);
  assert.match(say({ ahead: -2 * day }), /about 2 days fast/);
  assert.match(say({ ahead: -40 * 60_000 }), /about 40 minutes fast/);
  assert.match(say({ now: starts - day, isSure: false }), /another day.*nothing is lost/);
  assert.equal(say({ now: starts - day }), "");
});
