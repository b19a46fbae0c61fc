import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const dist = 'dist';

/** Files of `dist` and packages that are loaded before the first statement of a program runs. */
function loadedFirst(program: string): { files: ReadonlySet<string>; packages: ReadonlySet<string> } {
  const files = new Set<string>();
  const packages = new Set<string>();
  const read = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    for (const [, name = ''] of readFileSync(join(dist, file), 'utf8').matchAll(
      /^(?:import|export) (?:[^;]*? from )?"([^"]+)";$/gm,
    ))
      if (name.startsWith('.')) read(join(file, '..', name));
      else packages.add(name);
  };
  read(program);
  return { files, packages };
}

describe('the built program', () => {
  it('starts a command without the web framework, from few files', () => {
    const { files, packages } = loadedFirst('cli.js');
    expect([...packages]).toEqual(expect.arrayContaining(['commander', 'typeorm']));
    expect([...packages].filter((name) => /^(@nestjs\/|fastify|@fastify\/|@kurrent\/)/.test(name))).toEqual([]);
    expect(files.size).toBeLessThan(80);
  });
  it('has each thread beside the programs that start it', () => {
    for (const thread of ['writer', 'projector', 'job', 'forecast', 'products', 'predict', 'backtest'])
      expect(existsSync(join(dist, `${thread}.worker.js`))).toBe(true);
  });
});
