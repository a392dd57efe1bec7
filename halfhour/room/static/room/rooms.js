// The rooms on this device, as the page for no network lists them. Pure; `starts` and `ends` are moments in ISO 8601.

const HOUR = 3_600_000;

// The room to open at once: the one that runs or begins within three hours, or ended within two.
export function nearest(rooms, now) {
  const near = rooms.filter(({ starts, ends }) => Date.parse(starts) - 3 * HOUR <= now && now <= Date.parse(ends) + 2 * HOUR);
  const off = ({ starts }) => Math.abs(Date.parse(starts) - now);
  return near.sort((one, other) => off(one) - off(other))[0] ?? null;
}

export function roomWords({ starts, zone }) {
  const at = new Date(starts);
  return new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit", timeZone: zone }).format(at);
}
