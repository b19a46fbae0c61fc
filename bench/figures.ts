import { readFileSync, writeFileSync } from 'node:fs';

/** A line of the figures: what was measured, what it gave, what was wanted. */
export type Figure = readonly [what: string, measured: string, wanted: string];

/** Pages that may hold a block; the README repeats the first one. */
const pages = ['docs/benchmarks.md', 'README.md'];

export function markdown(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

/**
 * Prints a block of figures. With `--write` (or its older name `--readme`) the block is also written between its markers on every
 * page that has them.
 *
 * @throws where no page has the markers
 */
export function publish(name: string, block: string): void {
  console.log(`\n${block}\n`);
  if (!process.argv.includes('--write') && !process.argv.includes('--readme')) return;
  const written = pages.filter((page) => write(page, name, block));
  if (written.length === 0)
    throw new Error(`Block ${name}: expected its markers in ${pages.join(' or ')}, found none.`);
}

/** Replaces the block between its markers; false where the page has none. */
function write(page: string, name: string, block: string): boolean {
  const [begin, end] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`];
  const text = readFileSync(page, 'utf8');
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) return false;
  writeFileSync(page, `${text.slice(0, from + begin.length)}\n\n${block}\n\n${text.slice(to)}`);
  return true;
}
