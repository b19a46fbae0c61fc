import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { readSource, type SourceCode } from './source-code.js';

/** One import of a source file. `to` is a path below `src` where it is ours, else the package; `(computed)` where it cannot be known. */
export interface SourceImport {
  readonly file: string;
  readonly to: string;
  readonly ours: boolean;
  /** names taken from there */
  readonly names: readonly string[];
}

export const computed = '(computed)';

const src = resolve('src');

/** All source files, as paths below `src`; tests are none. */
export const sourceFiles: readonly string[] = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
  .map((file) => file.replaceAll('\\', '/'));

export const textOf = (file: string): string => readFileSync(join(src, file), 'utf8');

const known = new Map<string, SourceCode>();

/** What a source file loads, says and exports; each file is parsed once. */
export function sourceOf(file: string): SourceCode {
  const source = known.get(file) ?? readSource(textOf(file));
  known.set(file, source);
  return source;
}

/** What a source file imports or exports again from others, types included. */
export function importsOf(file: string): SourceImport[] {
  return sourceOf(file).modules.map(({ name = computed, names }) => {
    const ours = name.startsWith('.');
    const to = ours ? relative(src, resolve(src, dirname(file), name)).replaceAll('\\', '/') : name;
    return { file, to: ours ? to.replace(/\.js$/, '.ts') : to, ours, names };
  });
}
