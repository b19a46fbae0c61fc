/**
 * The compiled file of a worker thread, beside the module at `from`. Threads load JavaScript only, so a module that
 * still runs from `src` (under a test's transform) finds its worker in `dist`.
 *
 * @param from  `import.meta.url` of the caller
 * @param file  the worker's path relative to it, ending in `.js`
 */
export function workerFile(from: string, file: string): URL {
  const url = new URL(file, from);
  if (!from.endsWith('.ts')) return url;
  return new URL(url.href.replace(/\/src\/(?!.*\/src\/)/, '/dist/'));
}
