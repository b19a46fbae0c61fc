import { existsSync, renameSync } from 'node:fs';

/**
 * Renames a damaged file, with what belongs to it, so that a new one can take its name and nothing is lost.
 * @returns its new name
 */
export function setAside(file: string): string {
  const kept = `${file}.damaged-${new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '')}`;
  for (const suffix of ['-shm', '-wal', '']) if (existsSync(file + suffix)) renameSync(file + suffix, kept + suffix);
  return kept;
}
