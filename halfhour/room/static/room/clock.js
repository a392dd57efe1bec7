// The half hour on the clock. Pure: moments are milliseconds since 1970, `left` is in seconds.
// The rules are those of conversation/rules/clock.py; room/tests/clock_cases.json is run by both.

const MINUTE = 60_000;
const LATE = 10 * MINUTE; // a host this late still has the next appointment; later than that, all was moved

export function ends({ starts, started, minutes }) {
  if (started === null || (starts <= started && started <= starts + LATE)) return starts + minutes * MINUTE;
  return started + minutes * MINUTE;
}

export function reading({ now, starts, started, minutes, allowed, last, ended = null }) {
  const end = ends({ starts, started, minutes });
  const left = Math.floor((end - now) / 1000);
  const share = Math.min(1, Math.max(0, left / (minutes * 60)));
  if (ended !== null) return { phase: "ended", left, share: 0, ends: end };
  if (started === null) return { phase: "before", left: minutes * 60, share: 1, ends: end };
  if (left < 0) return { phase: allowed ? "allowed" : "over", left, share, ends: end };
  return { phase: left <= last * 60 && !allowed ? "last" : "running", left, share, ends: end };
}

export const isClosing = (phase) => phase === "last" || phase === "over";

export function face(left) {
  const whole = Math.abs(left);
  return `${left < 0 ? "+" : ""}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

export function words({ phase, minutes, endsAt, allowed }) {
  switch (phase) {
    case "running": return `left of ${minutes}, ends ${endsAt}${allowed ? "; they said you may run over" : ""}`;
    case "last": return `left, ends ${endsAt}: the last minutes`;
    case "over": return `over, it was to end at ${endsAt}`;
    case "allowed": return `over, as they said you may; agreed was ${endsAt}`;
    default: return `${minutes} minutes, until ${endsAt}`;
  }
}

const OFF = 3 * MINUTE;
const DAY = 24 * 60 * MINUTE;

// What is said of this device's clock: by how much it is off where the server told, else that it may be, when the talk
// begins on another day than it shows. Milliseconds; `ahead` is how far the server's clock is ahead of this device's.
export function clockWords({ ahead, now, starts, started, isSure }) {
  const off = Math.abs(ahead);
  if (off > OFF) {
    const much = off >= DAY / 2 ? `${Math.round(off / DAY) || 1} day${Math.round(off / DAY) > 1 ? "s" : ""}` : `${Math.round(off / MINUTE)} minutes`;
    return `This phone’s clock is about ${much} ${ahead > 0 ? "slow" : "fast"}. The times here are right all the same.`;
  }
  const far = Math.abs((started ?? now) - starts) > DAY / 2;
  return far && !isSure ? "By this phone’s clock the talk is on another day. If its clock is wrong, nothing is lost: the minutes count from Begin, and the server puts the times right." : "";
}

// What is said aloud once, when a phase begins.
export const said = {
  last: "The last minutes have begun. Turn to the closing questions.",
  over: "The time is over. Thank them and close.",
};

// `15:40`, as a wall clock `zone` seconds east of Greenwich shows it.
export function wallTime(at, zone) {
  const local = new Date(at + zone * 1000);
  return `${String(local.getUTCHours()).padStart(2, "0")}:${String(local.getUTCMinutes()).padStart(2, "0")}`;
}

// The latest moment, not after `now`, at which the wall clock showed `text`; the running minute is now itself.
export function lastTime(text, now, zone) {
  if (text === wallTime(now, zone)) return now;
  const [hours, minutes] = text.split(":").map(Number);
  const day = 24 * 60 * MINUTE;
  const midnight = Math.floor((now + zone * 1000) / day) * day - zone * 1000;
  const at = midnight + (hours * 60 + minutes) * MINUTE;
  return at <= now ? at : at - day;
}

// The stroke of the dial, as core's dial tag draws it.
export function arc(share) {
  if (share <= 0.005) return "";
  const x = (50 - 42 * Math.cos(Math.PI * share)).toFixed(2);
  const y = (50 - 42 * Math.sin(Math.PI * share)).toFixed(2);
  return `M8.00 50.00A42 42 0 0 1 ${x} ${y}`;
}
