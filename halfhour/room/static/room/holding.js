// What is said of writes that only this device has. Pure.

export function held(waiting, words) {
  return waiting ? `This device holds notes of a conversation that are not on the server. ${words}.` : "";
}

export function leaving(rooms) {
  const whose = rooms === 1 ? "a conversation" : `${rooms} conversations`;
  return `This device holds notes of ${whose} that are not on the server yet. Signing out removes them here for good. `
    + "Stay signed in, and they are sent as soon as there is a way.";
}

// What stands under a preparation about its room on this device.
export function savedWords({ able, saved, missing = 0, over, problem, persisted, online = true }) {
  if (!able) return "This browser keeps no room for offline use. Open Halfhour over https, or print the brief.";
  if (over) return "";
  if (problem === "QuotaExceededError") return "This phone’s storage is full, so the room is not saved on it. Free some space, then open this page again.";
  if (problem === "SignedOut") return "You are signed out, so the room is not saved here. Sign in, then open this page again.";
  if (problem) return online ? "The room could not be saved on this device. Open this page again to try once more." : "No network: what was saved of this room before still opens.";
  if (!saved) return "Saving the room on this device.";
  const part = missing ? " Not all that belongs to it could be saved." : "";
  const stays = persisted ? "" : " The browser may remove it after some days; put Halfhour on the home screen, and it stays.";
  return `The room is on this device: it opens without a network.${part}${stays}`;
}
