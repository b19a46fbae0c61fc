import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { circles, reachable, type FileGraph } from './support/file-graph.js';
import { publicNames } from './support/public-functions.js';
import { importsOf, sourceFiles, sourceOf } from './support/source-files.js';

const imports = sourceFiles.flatMap(importsOf);
const ours = imports.filter((each) => each.ours);
const graph: FileGraph = new Map(
  sourceFiles.map((file) => [file, ours.filter((each) => each.file === file).map(({ to }) => to)]),
);
const graphOf = (...edges: [string, string[]][]): FileGraph => new Map(edges);

/** What node or a package's user loads: the programs, the worker threads, the two libraries. */
const entries = sourceFiles.filter((file) =>
  /^(main|cli)\.ts$|\.worker\.ts$|^(timeseries|prediction)\/index\.ts$/.test(file),
);

/** Marks of personal fields, and of events that only keep books, are part of what is recorded; what reads them is still to come. */
const unfinished = /(personal-fields|\.personal|command-marker)\.ts$/;

describe('the source files', () => {
  it('import files that exist', () => {
    expect(ours.length).toBeGreaterThan(200);
    expect(ours.filter(({ to }) => !graph.has(to))).toEqual([]);
  });
  it('can each be reached from a program, a worker thread or a library', () => {
    expect(entries).toEqual(
      expect.arrayContaining(['main.ts', 'cli.ts', 'timeseries/index.ts', 'prediction/index.ts']),
    );
    const reached = reachable(graph, entries);
    const dead = sourceFiles.filter((file) => !reached.has(file));
    expect(dead.filter((file) => !unfinished.test(file))).toEqual([]);
  });
  it('export nothing that only tests use', () => {
    const taken = new Set(ours.flatMap(({ to, names }) => names.map((name) => `${to} ${name}`)));
    // What is loaded whole: programs, worker threads (their functions are called by name), and what `import()` loads.
    const whole = new Set([...entries, ...ours.filter(({ names }) => names.length === 0).map(({ to }) => to)]);
    const unused = sourceFiles
      .filter((file) => !whole.has(file) && !unfinished.test(file))
      .flatMap((file) =>
        sourceOf(file).exports.flatMap(({ name, usedInside }) =>
          usedInside || taken.has(`${file} ${name}`) ? [] : [`${file} ${name}`],
        ),
      );
    expect(unused).toEqual([]);
  });
  it('do not import each other in circles', () => expect(circles(graph)).toEqual([]));
});

describe('the time series', () => {
  // An index loads all of a library, which costs a worker thread some 20 ms at each start.
  it('are imported file by file inside src, never by their index', () => {
    expect(ours.filter(({ to }) => /^(timeseries|prediction)\/index\.ts$/.test(to))).toEqual([]);
  });
  it('give other rooms only what their index names; prediction may import the rest', () => {
    const named = publicNames(resolve('src/timeseries/index.ts'));
    const hidden = ours.filter(
      ({ file, to, names }) =>
        to.startsWith('timeseries/') &&
        !/^(timeseries|prediction)\//.test(file) &&
        names.some((name) => !named.has(name)),
    );
    expect(hidden).toEqual([]);
  });
});

describe('the search for dead files and circles', () => {
  it('finds what nothing leads to', () =>
    expect([...reachable(graphOf(['a', ['b']], ['b', []], ['dead', ['a']]), ['a'])]).toEqual(['a', 'b']));
  it('finds a circle of two, of three and of one, and what only leads there is none', () => {
    expect(circles(graphOf(['in', ['a']], ['a', ['b']], ['b', ['a', 'out']], ['out', []]))).toEqual([['a', 'b']]);
    expect(circles(graphOf(['a', ['b']], ['b', ['c']], ['c', ['a']], ['d', ['d']]))).toEqual([['a', 'b', 'c'], ['d']]);
  });
  it('finds none where roads only meet', () =>
    expect(circles(graphOf(['a', ['b', 'c']], ['b', ['d']], ['c', ['d']], ['d', []]))).toEqual([]));
});
