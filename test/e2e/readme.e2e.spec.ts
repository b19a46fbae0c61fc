import { execFile } from 'node:child_process';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { readmeCommands } from '../support/readme-commands.js';
import { commandLineOfLin } from '../support/signed-in.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const run = promisify(execFile);
const folder = temporaryFolder();
const cli = resolve('dist', 'cli.js');
const { variables, commands } = readmeCommands();
let env: NodeJS.ProcessEnv = {};

/** The file that a command is to write. */
const outputOf = (args: readonly string[]) =>
  args.find((_, i) => ['--out', '--rejects', '--truth'].includes(args[i - 1] ?? ''));

describe('the commands of the README, in order, as in a fresh clone', () => {
  beforeAll(async () => {
    cpSync('examples', join(folder, 'examples'), { recursive: true });
    env = { ...process.env, ...variables, ...(await commandLineOfLin(folder)), NODE_OPTIONS: '' };
  });

  it('are the ones that a reader sees', () => {
    expect(variables).toHaveProperty('ALMANAC_DATA');
    expect(new Set(commands.map(([name]) => name))).toEqual(
      new Set([
        ...[
          'import',
          'quarantine',
          'forecast',
          'calls',
          'suggest',
          'plan',
          'why',
          'history',
          'audit',
          'verify',
          'predict',
        ],
        ...['checkpoint', 'prove', 'reproduce'],
      ]),
    );
  });

  it.each(commands.map((args) => [args.join(' '), args] as const))(
    'almanac %s',
    async (_, args) => {
      const { stdout } = await run(process.execPath, [cli, ...args], { cwd: folder, env });
      expect(stdout.trim()).not.toBe('');
      const output = outputOf(args);
      if (output) expect(existsSync(join(folder, output))).toBe(true);
    },
    60_000,
  );

  it('show a rejected row, repaired lines, a suggestion for each call and as many weeks as asked', async () => {
    const almanac = async (...args: string[]) =>
      (await run(process.execPath, [cli, '--json', ...args], { cwd: folder, env })).stdout;
    expect(readFileSync(join(folder, 'data', 'rejects.csv'), 'utf8')).toContain('"twelve"');
    expect(JSON.parse(await almanac('quarantine', 'list'))).toEqual([]);
    const { items } = JSON.parse(await almanac('suggest', '--retailer', 'R01', '--on', '2026-06-29')) as {
      items: { suggested: number }[];
    };
    expect(items.some(({ suggested }) => suggested > 0)).toBe(true);
    const predicted = readFileSync(join(folder, 'data', 'predicted.csv'), 'utf8')
      .trimEnd()
      .split('\n');
    expect(predicted).toHaveLength(1 + 4 * 13);
  }, 60_000);
});
