import { readFileSync, writeFileSync } from 'node:fs';

/** A line of the figures: what was measured, what it gave, what was wanted. */
export type Figure = readonly [what: string, measured: string, wanted: string];

export function markdown(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Prints a block and puts it into the README between its marks, where `--readme` was asked for. */
export function publish(name: string, block: string): void {
  console.log(`\n${block}\n`);
  if (!process.argv.includes('--readme')) return;
  const [begin, end] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`];
  const readme = readFileSync('README.md', 'utf8');
  const [from, to] = [readme.indexOf(begin), readme.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md has no block between ${begin} and ${end}.`);
  writeFileSync('README.md', `${readme.slice(0, from + begin.length)}\n\n${block}\n\n${readme.slice(to)}`);
}
