/**
 * The compiled file of a worker thread. It lies beside the file that asks: the build puts programs and threads into one folder. Threads load
 * JavaScript only, so a module that still runs from `src` (under a test's transform), or was compiled with a bench, finds its worker in `dist`.
 *
 * @param from  `import.meta.url` of the caller
 * @param file  the worker's path relative to it, ending in `.js`
 */
export function workerFile(from: string, file: string): URL {
  const elsewhere = from.endsWith('.ts') || from.includes('/dist-bench/src/');
  return elsewhere
    ? new URL(file, from.replace(/\/(dist-bench\/)?src\/(?!.*\/src\/).*$/, '/dist/'))
    : new URL(file, from);
}
