import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A golden file: results of other programs, committed together with the commands that made them. */
export const goldenJson = <T>(file: string): T =>
  JSON.parse(readFileSync(join('test', 'golden', 'data', file), 'utf8')) as T;
