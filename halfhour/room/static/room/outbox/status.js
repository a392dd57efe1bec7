// The line that always says the truth: not yet, on this phone, on the server. Pure.

export const LONG = 3; // days on this phone alone after which it is said

export function status({ waiting, refused, failed, kept, full, stored, days }) {
  if (!waiting && refused) return { how: "stopped", words: "On this phone: the server did not take all of it" };
  if (!waiting) return { how: "saved", words: "Saved on the server" };
  if (!kept) return { how: "stopped", words: `Not saved: this phone ${full ? "is full" : "cannot store it now"}. Leave this page open${besides(failed)}` };
  if (!stored) return { how: "saving", words: "Not saved yet" };
  const here = days >= LONG ? `For ${days} days saved on this phone only` : "Saved on this phone";
  if (failed === "signed-out") return { how: "stopped", words: `${here}. Sign in to send it` };
  if (failed === "gone") return { how: "stopped", words: `${here}. This room is not in the account signed in here` };
  if (days >= LONG) return { how: "stopped", words: here };
  return { how: "here", words: failed ? `${here}, not on the server yet` : here };
}

function besides(failed) {
  return { "signed-out": " and sign in", gone: "; it is not in the account signed in here" }[failed] ?? "";
}
