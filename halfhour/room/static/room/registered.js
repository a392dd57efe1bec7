// The way to the service worker, which serves the rooms kept on this device.

const WORKER = "/sw.js";
const PATIENCE = 20_000;

// Resolves to whether there can be one: it needs https, or one's own machine.
export async function register() {
  if (!navigator.serviceWorker) return false;
  await navigator.serviceWorker.register(WORKER, { updateViaCache: "none" }).catch(() => null);
  return Boolean(await navigator.serviceWorker.getRegistration());
}

// Asks the worker something and resolves to its answer; rejects when there is none to ask.
export async function ask(message) {
  const registration = await navigator.serviceWorker?.getRegistration();
  if (!registration) throw new Error("no service worker");
  const worker = registration.active ?? (await navigator.serviceWorker.ready).active;
  const { port1, port2 } = new MessageChannel();
  worker.postMessage(message, [port2]);
  return new Promise((resolve, reject) => {
    setTimeout(reject, PATIENCE, new Error("no answer"));
    port1.onmessage = ({ data }) => resolve(data);
  });
}
