// The service worker of a child's pages. It keeps what names nobody: our scripts, the page that asks for the link, and
// the plain page behind "leave now". It never keeps a page of a child's; those are locked in the database.
// `VERSION`, `NEUTRAL` and `FILES` are written before this by consult/routes/worker.py.
const CACHE = "heard-" + VERSION;
const KEPT = new Set(FILES);
const LEFT = "heard-left"; // where to end a session that was left without a line (offline/wipe.js)

self.addEventListener("install", event => event.waitUntil(fillCache()));
self.addEventListener("activate", event => event.waitUntil(dropOld()));

// Once for all the scopes of this worker.
async function fillCache() {
  if (await caches.has(CACHE + "-whole")) return;
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES.map(address => new Request(address, {credentials: "omit"})));
  await caches.open(CACHE + "-whole");
}

// This runs when no page of the older version is open any more, so that none loses its scripts in the middle.
async function dropOld() {
  for (const name of await caches.keys()) if (!name.startsWith(CACHE) && name !== LEFT) await caches.delete(name);
}

self.addEventListener("fetch", event => {
  const {request} = event;
  const address = new URL(request.url);
  if (address.origin !== location.origin) return;
  if (request.mode === "navigate" && !/\.\w+$/.test(address.pathname)) event.respondWith(page(event, address));
  else if (request.method === "GET" && (KEPT.has(address.pathname) || KEPT.has(address.pathname + address.search))) event.respondWith(file(request));
});

async function page({request}, {pathname}) {
  try {
    if (await caches.has(LEFT)) await leave();
    const answer = await fetch(request);
    if (![502, 503, 504].includes(answer.status)) return answer;
  } catch {}
  return (await caches.match(pathname === "/times-tables" ? pathname : NEUTRAL)) ?? Response.error();
}

// Whoever picks the phone up next gets nothing of whoever left it.
async function leave() {
  for (const {url} of await (await caches.open(LEFT)).keys()) {
    const answer = await fetch(url, {method: "POST", body: new URLSearchParams({held: "1"}), redirect: "manual"});
    if (answer.type !== "opaqueredirect") throw new Error("not left");
  }
  await caches.delete(LEFT);
}

async function file(request) {
  return (await caches.match(request, {ignoreSearch: true})) ?? fetch(request);
}
