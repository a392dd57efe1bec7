// The only module that fetches: sends writes, answers what the server answered, or says why they did not arrive.

const WAIT = 15_000;
const GOES_ON_AFTER_LEAVING = 60_000; // bytes; browsers refuse more in a request that outlives its page

export class Unsent extends Error {
  constructor(why) {
    super(why);
    this.why = why; // "failing", "signed-out" or "gone"
  }
}

export async function send(address, operations) {
  const body = JSON.stringify({ operations, sent: new Date().toISOString() });
  const response = await fetch(address, {
    method: "POST",
    redirect: "manual",
    headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRFToken": token() },
    keepalive: body.length < GOES_ON_AFTER_LEAVING,
    signal: AbortSignal.timeout(WAIT),
    body,
  }).catch(() => { throw new Unsent("failing"); });
  // A session that ended answers with the way to the sign-in page, or, once signed in anew, refuses the old token.
  if (response.type === "opaqueredirect" || response.status === 401 || response.status === 403) throw new Unsent("signed-out");
  if (response.status === 404) throw new Unsent("gone");
  const said = response.ok ? await response.json().catch(() => null) : null;
  if (!Array.isArray(said?.answers)) throw new Unsent("failing");
  return said;
}

// Whether anything answers at an address of ours: a device may say that it is online when it is not.
export const answers = (address) => fetch(address, { method: "HEAD", cache: "no-store" }).then(() => true, () => false);

// Read each time: signing in anew in another tab brings another token. Its name is CSRF_COOKIE_NAME of the settings.
function token() {
  return /(?:^|; )(?:__Host-)?halfhour-form=([^;]+)/.exec(document.cookie)?.[1] ?? "";
}
