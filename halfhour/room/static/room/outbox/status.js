// The line that always says the truth. Pure.

export function status({ waiting, refused, failed, kept }) {
  if (!waiting && refused) return { how: "stopped", words: "Not all of it saved" };
  if (!waiting) return { how: "saved", words: "Saved" };
  const here = kept ? "" : ". This phone cannot keep it: leave the page open.";
  if (failed === "signed-out") return { how: "stopped", words: `Not saved yet: sign in again${here}` };
  if (failed === "gone") return { how: "stopped", words: `Not saved: this room is not in your account${here}` };
  if (failed) return { how: "trying", words: `Not saved yet: trying again${here}` };
  return { how: "saving", words: `Saving${here}` };
}
