/*
 * Opens the console where there is no connection. It keeps the page and the files that belong to it, whose names follow from their content:
 * never an answer of the API. The build writes the version and the files.
 */
const { version, files } = BUILD;
const cacheName = `almanac-${version}`;
/** Longer than this no page is waited for where there is one, milliseconds. */
const longest = 5000;
/** What is no page of the console. */
const noPage = /^\/(api|health|metrics|assets)(\/|$)/;

self.addEventListener('install', (event) => event.waitUntil(keepAll()));
self.addEventListener('activate', (event) => event.waitUntil(forgetOthers().then(() => self.clients.claim())));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate' && !noPage.test(pathname)) event.respondWith(page(request));
  else if (pathname.startsWith('/assets/')) event.respondWith(asset(request));
});

/** A page of an older version keeps its own files until its last window is closed: this one waits for that. */
async function keepAll() {
  const cache = await caches.open(cacheName);
  await cache.addAll(files.map((name) => `/${name}`));
  const answer = await fetch('/', { headers: { accept: 'text/html' }, cache: 'no-store' });
  if (!answer.ok) throw new Error(`Expected the page, found ${answer.status}.`);
  await cache.put('/', answer);
}

async function forgetOthers() {
  const names = (await caches.keys()).filter((name) => name.startsWith('almanac-') && name !== cacheName);
  await Promise.all(names.map((name) => caches.delete(name)));
}

/** The page as it is served now; the kept one where nobody answers, or only what stands before the service. */
async function page(request) {
  const kept = () => caches.match('/', { cacheName, ignoreVary: true });
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(longest) });
    return answer.status >= 500 ? ((await kept()) ?? answer) : answer;
  } catch (error) {
    const found = await kept();
    if (found) return found;
    throw error;
  }
}

/** A file of the console is what it was: it is not asked for twice. */
async function asset(request) {
  return (await caches.match(request, { cacheName, ignoreVary: true })) ?? fetch(request);
}
