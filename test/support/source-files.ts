import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** One import of a source file. `to` is a path below `src` where it is ours, else the package. */
export interface SourceImport {
  readonly file: string;
  readonly to: string;
  readonly ours: boolean;
  /** names taken from there */
  readonly names: readonly string[];
}

const src = resolve('src');
const statement = /^(?:import|export)\s(?:type\s)?(?:([^;']*?)from\s)?'([^']+)'/gm;

/** All source files, as paths below `src`; tests are none. */
export const sourceFiles: readonly string[] = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
  .map((file) => file.replaceAll('\\', '/'));

export const textOf = (file: string): string => readFileSync(join(src, file), 'utf8');

/** What a source file imports or exports again from others, types included. */
export function importsOf(file: string): SourceImport[] {
  const dynamic = [...textOf(file).matchAll(/import\('([^']+)'\)/g)].map(([, name = '']) => ['', name] as const);
  const fixed = [...textOf(file).matchAll(statement)].map(([, names = '', name = '']) => [names, name] as const);
  return [...fixed, ...dynamic].map(([names, name]) => {
    const ours = name.startsWith('.');
    const to = ours ? relative(src, resolve(src, dirname(file), name)).replaceAll('\\', '/') : name;
    return { file, to: ours ? to.replace(/\.js$/, '.ts') : to, ours, names: namesIn(names) };
  });
}

function namesIn(clause: string): string[] {
  const [, braces = ''] = /\{([^}]*)\}/.exec(clause) ?? [];
  const names = braces.split(',').map((name) =>
    name
      .trim()
      .replace(/^type\s+/, '')
      .replace(/\s+as\s.*$/, ''),
  );
  return names.filter((name) => name !== '');
}
