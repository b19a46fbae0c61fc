import { existsSync, linkSync, rmSync } from 'node:fs';
import { setAside } from './set-aside.js';

/**
 * Sets a damaged file aside and gives its name to another, which no connection has open. Where a process has made a new file of that name
 * meanwhile, that one stays.
 * @returns the new name of the damaged file
 */
export function replaceDamaged(file: string, made: string): string {
  const kept = setAside(file);
  if (!existsSync(file)) linkSync(made, file);
  rmSync(made);
  return kept;
}
