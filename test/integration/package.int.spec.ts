import { execFile } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../support/temporary-folder.js';

const execute = promisify(execFile);
const tsc = resolve('node_modules/typescript/bin/tsc');

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

/** A program outside the repository that uses both libraries, with types. */
const program = `
import { demandOverPeriods, demandQuantile, orderSizes, panelOf, SeriesError, type Panel } from 'almanac/timeseries';
import { predictPanel, type PanelForecast } from 'almanac/prediction';

const panel: Panel = panelOf([['tea', [4, 6, 5, 7, 6, 5, 6, 7]], ['gin', [9, 9, 9, 9]]]);
const forecast: PanelForecast = predictPanel(panel, { season: 1, horizon: 2 });
const sizes = orderSizes(Float64Array.of(0, 4, 0, 4, 6, 0));
const toOrder: number = demandQuantile(demandOverPeriods(Float64Array.of(2, 2, 2), sizes), 0.95);
const refused = ((): string => {
  try {
    return String(predictPanel(panel, { season: 0, horizon: 2 }).horizon);
  } catch (error) {
    return error instanceof SeriesError ? error.argument : 'something else';
  }
})();
process.stdout.write(JSON.stringify({ gin: [...forecast.mean.subarray(2)], toOrder, refused }));
`;
const options = {
  compilerOptions: {
    ...{ module: 'nodenext', target: 'es2023', strict: true, skipLibCheck: false, types: ['node'] },
    ...{ outDir: 'out', rootDir: '.' },
  },
  include: ['*.ts'],
};

describe('the program as it is built', () => {
  // npx links a folder's command once and makes it executable then; in a folder that was cloned anew it did not, and said "Permission denied".
  it('is executable, whatever npx knew of this folder before', () => {
    const { bin } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly bin: Record<string, string> };
    for (const file of Object.values(bin)) expect([file, statSync(file).mode & 0o111]).toEqual([file, 0o111]);
  });
});

describe('the package as others install it', () => {
  const folder = temporaryFolder();
  let packed: Packed;

  // Installing its dependencies would take minutes: those of this repository are linked instead.
  beforeAll(async () => {
    const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
    const { stdout } = await execute('npm', pack, { maxBuffer: 1 << 26 });
    packed = (JSON.parse(stdout) as Packed[])[0]!;
    const modules = join(folder, 'node_modules');
    mkdirSync(modules);
    await execute('tar', ['-xzf', join(folder, packed.filename), '-C', modules]);
    renameSync(join(modules, 'package'), join(modules, 'almanac'));
    for (const name of readdirSync('node_modules').filter((each) => !each.startsWith('.') && each !== 'almanac'))
      symlinkSync(resolve('node_modules', name), join(modules, name));
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'elsewhere', type: 'module' }));
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(options));
    writeFileSync(join(folder, 'program.ts'), program);
    for (const example of ['timeseries.ts', 'prediction.ts'])
      copyFileSync(resolve('examples', example), join(folder, example));
    await execute(process.execPath, [tsc, '-p', folder]);
  }, 120_000);

  const run = async (file: string, ...args: string[]) =>
    (await execute(process.execPath, [join(folder, 'out', file), ...args], { cwd: folder })).stdout;

  it('holds what was compiled, its declarations, the console, its licence, and nothing else', () => {
    const paths = packed.files.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        'dist/cli.js',
        'dist/console/index.html',
        'scripts/check-proof.mjs',
        'dist/timeseries.js',
        'dist/modules/prediction/index.d.ts',
        'LICENSE',
      ]),
    );
    const others = paths.filter(
      (path) =>
        !/^(dist\/console\/.*|dist\/.*\.(js|d\.ts)|scripts\/check-proof\.mjs|package\.json|README\.md|LICENSE)$/.test(
          path,
        ),
    );
    expect(others).toEqual([]);
  });
  it('has its command where package.json says', () => {
    const { bin } = JSON.parse(readFileSync(join(folder, 'node_modules/almanac/package.json'), 'utf8')) as {
      bin: Record<string, string>;
    };
    const paths = packed.files.map(({ path }) => path);
    expect(Object.values(bin).filter((file) => !paths.includes(file))).toEqual([]);
  });
  it('is compiled against and run by a program elsewhere', async () => {
    expect(JSON.parse(await run('program.js'))).toEqual({ gin: [9, 9], toOrder: 14, refused: 'season' });
  });
  it('is found with its types as bundlers look for modules', async () => {
    const ofBundlers = ['--module', 'esnext', '--moduleResolution', 'bundler', '--noEmit'];
    await execute(process.execPath, [tsc, '-p', folder, ...ofBundlers]);
  });
  it('refuses imports past its exports', async () => {
    writeFileSync(join(folder, 'deep.mjs'), "import 'almanac/dist/modules/timeseries/check.js';\n");
    await expect(execute(process.execPath, [join(folder, 'deep.mjs')])).rejects.toThrow(
      'ERR_PACKAGE_PATH_NOT_EXPORTED',
    );
  });
  it('runs the example of the time series: coherent whole units', async () => {
    const rows = (await run('timeseries.js')).split('\n').filter((line) => /tea|gin|rum|total/.test(line));
    const units = rows.map((row) => row.match(/\d+/g)!.map(Number));
    const [tea, gin, rum, total] = units as [number[], number[], number[], number[]];
    expect(total).toEqual(tea.map((value, h) => value + gin[h]! + rum[h]!));
    expect(total.length).toBe(4);
  });
  it('runs the example of a prediction: a file of forecasts, and how good it would have been', async () => {
    const out = join(folder, 'forecast.csv');
    const printed = await run('prediction.js', resolve('examples/monthly.csv'), out);
    expect(printed).toContain('3 series, 18 months written');
    expect(printed).toMatch(/seasonal naive/);
    const [header, ...rows] = readFileSync(out, 'utf8').trim().split('\n');
    expect(header).toBe('unique_id,ds,mean,p10,p50,p90');
    expect(rows.length).toBe(18);
  });
});
