import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const folders = ['.', 'docs', 'docs/adr', 'test/golden/data'];
const pages = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
);
/** Pages that say where things are; other pages keep the names of their time. */
const guides = ['README.md', 'CONTRIBUTING.md', 'docs/architecture.md', 'docs/forecasting.md'];

/** Links to files of this repository, without their anchors. */
const linksOf = (page: string) =>
  [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:|#)([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, to = '']) => to);

/** Anchors of links within the page or into another page: `[page, anchor]`. */
const anchorsOf = (page: string) =>
  [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:)([^)#\s]*)#([^)]+)\)/g)].map(
    ([, to = '', anchor = '']) => [to ? join(dirname(page), to) : page, anchor] as const,
  );

/** The anchor of a heading, as forges make it. */
const slugs = (page: string) =>
  [...readFileSync(page, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

/** Files and folders named in code spans: from the root, from `src`, or in a folder named before in the same section. */
function missingPaths(page: string): string[] {
  return readFileSync(page, 'utf8')
    .split(/^#+ /m)
    .flatMap((section) => {
      const folders = ['.', 'src'];
      const paths = [...section.matchAll(/`(\w[\w./-]*(?:\.(?:ts|mjs|json|yml|md|csv)|\/))`/g)];
      return paths.flatMap(([, path = '']) => {
        const found = folders.map((folder) => join(folder, path)).find((candidate) => existsSync(candidate));
        if (!found) return [`${page}: ${path}`];
        folders.push(found.endsWith('/') ? found : dirname(found));
        return [];
      });
    });
}

/** The rows of the tables of promises: the text of each promise, and the tests that hold it as `[title, file]`. */
const promisesOf = (page: string) =>
  [...readFileSync(page, 'utf8').matchAll(/^\| promise .*\n\| -.*\n((?:\|.*\n?)+)/gm)]
    .flatMap(([, rows = '']) => rows.trim().split('\n'))
    .map((row) => ({
      promise: row.split('|')[1]!.trim(),
      tests: [...row.matchAll(/\[([^\]]+)\]\(([^)]+\.spec\.ts)\)/g)].map(
        ([, title = '', file = '']) => [title, join(dirname(page), file)] as const,
      ),
    }));

describe('the documentation', () => {
  it('has pages with links and paths to check', () => {
    expect(pages.length).toBeGreaterThan(20);
    expect(pages.flatMap(linksOf).length).toBeGreaterThan(20);
  });
  it('links only to files that exist', () => {
    const broken = pages.flatMap((page) =>
      linksOf(page)
        .filter((to) => !existsSync(join(dirname(page), to)))
        .map((to) => `${page}: ${to}`),
    );
    expect(broken).toEqual([]);
  });
  it('links only to headings that exist', () => {
    const broken = pages.flatMap((page) =>
      anchorsOf(page)
        .filter(([to, anchor]) => !existsSync(to) || !slugs(to).includes(anchor))
        .map(([to, anchor]) => `${page}: ${to}#${anchor}`),
    );
    expect(broken).toEqual([]);
  });
  it('names for each promise of docs/operations.md a test that exists, by its title', () => {
    const promises = promisesOf('docs/operations.md');
    expect(promises.length).toBeGreaterThan(30);
    expect(promises.filter(({ tests }) => tests.length === 0).map(({ promise }) => promise)).toEqual([]);
    const missing = promises
      .flatMap(({ tests }) => tests)
      .filter(([title, file]) => !existsSync(file) || !readFileSync(file, 'utf8').includes(title));
    expect(missing).toEqual([]);
  });
  it('makes promises in each section of docs/operations.md', () => {
    const sections = readFileSync('docs/operations.md', 'utf8').split(/^## /m).slice(1);
    // What is done by hand after a loss is promised in one place.
    const without = sections
      .filter((section) => !section.includes('| promise '))
      .map((section) => section.split('\n')[0]);
    expect(without).toEqual([
      'When events are lost',
      'A damaged page of `events.db`',
      'A data folder that can only be read',
      'Outputs',
    ]);
  });
  it('lists every environment variable that is read', () => {
    const listed = readFileSync('docs/configuration.md', 'utf8');
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'),
    );
    const variable = /\bALMANAC_[A-Z_]+\b|(?<=^ +)[A-Z][A-Z_]+(?=: z\b)/gm;
    const read = sources.flatMap((file) => readFileSync(join('src', file), 'utf8').match(variable) ?? []);
    expect(read).toEqual(expect.arrayContaining(['PORT', 'DATABASE_URL', 'ALMANAC_ROLE']));
    expect([...new Set(read)].filter((name) => !listed.includes(`\`${name}\``))).toEqual([]);
  });
  it.each(['README.md', 'docs/architecture.md'])('%s names every room', (page) => {
    const text = readFileSync(page, 'utf8');
    const rooms = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const unnamed = rooms.filter(({ name }) => !new RegExp(`src/${name}\\b|\`${name}\``).test(text));
    expect(unnamed.map(({ name }) => name)).toEqual([]);
  });
  it.each(guides)('%s names only files and folders that exist', (page) => {
    expect(missingPaths(page)).toEqual([]);
  });
});
