import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { arc, face, lastTime, reading, wallTime, words } from "../static/room/clock.js";
import { nextUp } from "../static/room/plan.js";

const cases = (name) => JSON.parse(readFileSync(new URL(`../tests/${name}.json`, import.meta.url)));
const ZONE = -7 * 3600; // Los Angeles in September
const at = (clock) => (clock === null ? null : Date.parse(`2026-09-24T${clock.padEnd(8, ":00").slice(0, 12)}-07:00`));

for (const given of cases("clock_cases")) {
  test(`clock: ${given.name}`, () => {
    const allowed = given.allowed ?? false;
    const read = reading({ now: at(given.now), starts: at("14:20"), started: at(given.started), minutes: 30, allowed, last: 5 });
    assert.equal(read.phase, given.phase);
    assert.equal(read.left, given.left);
    assert.ok(Math.abs(read.share - given.share) < 0.0001);
    const endsAt = wallTime(read.ends, ZONE);
    assert.equal(endsAt, given.ends);
    assert.equal(face(read.left), given.face);
    assert.equal(words({ phase: read.phase, minutes: 30, endsAt, allowed }), given.words);
  });
}

for (const given of cases("next_cases")) {
  test(`next: ${given.name}`, () => {
    const steps = given.steps.map(([id, state, closer]) => ({ id, state, closer }));
    assert.equal(nextUp(steps, given.closing), given.next);
  });
}

test("the end as typed is the latest such time, and the running minute is now", () => {
  const now = at("14:52:30");
  assert.equal(lastTime("14:52", now, ZONE), now);
  assert.equal(lastTime("14:50", now, ZONE), at("14:50"));
  assert.equal(lastTime("23:50", now, ZONE), at("23:50") - 24 * 3600_000);
  assert.equal(lastTime("00:00", now, ZONE), at("00:00"));
});

test("the stroke is drawn as core's dial tag draws it", () => {
  assert.equal(arc(0), "");
  assert.equal(arc(1), "M8.00 50.00A42 42 0 0 1 92.00 50.00");
  assert.equal(arc(0.5), "M8.00 50.00A42 42 0 0 1 50.00 8.00");
});
