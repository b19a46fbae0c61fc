import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Raise where windows or rules of this folder change what a forecast sees. */
const revision = 2;

// Not every library exports its package.json, so it is looked for above the library's entry.
function versionOf(library: string): string {
  let folder = dirname(createRequire(import.meta.url).resolve(library));
  for (;;) {
    const file = join(folder, 'package.json');
    const found = existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as { name?: string; version?: string });
    if (found && found.name === library && found.version) return found.version;
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`${library}: expected a package.json above its entry, found none.`);
    folder = parent;
  }
}

/**
 * Which calendar a forecast was made with: own revision and the versions of the tables.
 *
 * Part of the pin of a forecast run: the same pin gives the same bytes.
 */
export function calendarVersion(): string {
  const libraries = ['chinese-days', 'date-holidays', 'lunar-typescript'];
  return [`calendar ${revision}`, ...libraries.map((library) => `${library} ${versionOf(library)}`)].join(', ');
}
