import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { predictFile } from '../src/prediction/predict-file.js';
import { daysRows } from './days.js';
import { markdown, publish } from './figures.js';
import { judge, type Judgement, shared } from './judge.js';
import { knownMeanFile } from './known-mean-file.js';
import { naiveFile } from './naive-file.js';

/** A collection, how it is judged and what the best peers reach on it. */
interface Collection {
  readonly name: string;
  readonly train: string;
  readonly test: string;
  /** season the judge scales by */
  readonly scoredWith: number;
  readonly peers: string;
  readonly goal: string;
}

const collections: readonly Collection[] = [
  {
    name: 'm4-weekly',
    train: 'm4-weekly/train.csv.gz',
    test: 'm4-weekly/test.csv.gz',
    scoredWith: 1,
    peers: 'R damped (M4 recipe) OWA 0.916 at 42/s; AutoETS 0.934 at 12/s',
    goal: 'OWA ≤ 0.87 at ≥ 200/s',
  },
  {
    name: 'jewelry-weekly',
    train: 'jewelry-weekly/train.csv.gz',
    test: 'jewelry-weekly/test.csv.gz',
    scoredWith: 52,
    peers: 'ADIDA RMSSE 0.720, WAPE 26.1 %',
    goal: 'RMSSE ≤ 0.69, WAPE ≤ 25 %',
  },
  {
    name: 'iowa-eval/sku',
    train: 'iowa-eval/sku-train.csv.gz',
    test: 'iowa-eval/sku-test.csv.gz',
    scoredWith: 52,
    peers: 'median of seven RMSSE 0.758, WAPE 55.3 %; ADIDA 0.760, 55.6 %',
    goal: 'RMSSE ≤ 0.72, WAPE ≤ 52 %',
  },
  {
    name: 'iowa-eval/pair',
    train: 'iowa-eval/pair-train.csv.gz',
    test: 'iowa-eval/pair-test.csv.gz',
    scoredWith: 52,
    peers: 'ADIDA RMSSE 0.749, WAPE 124 %, bias +6 %',
    goal: 'RMSSE ≤ 0.72, bias within ±3 %',
  },
];

/** Prints how good and how fast `predict` is on the shared collections, judged by their own script. */
export async function main(): Promise<void> {
  if (!existsSync(join(shared, 'score.mjs'))) {
    console.log('Skipped: the collections lie in ../shared, which is absent here.');
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'accuracy-'));
  try {
    const rows: string[][] = [];
    for (const collection of collections) rows.push(await row(collection, folder));
    publish('accuracy', markdown(header, rows));
    const days = await daysRows(join(shared, 'data', 'iowa'), folder);
    publish('days', markdown(['method', 'RMSSE', 'WAPE %', 'bias %', 'in p10–p90 %'], days));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const header = [
  ...['data', 'OWA', 'sMAPE', 'MASE', 'RMSSE', 'WAPE %', 'bias %', 'p10–p90 %', 'pinball %'],
  ...['series per CPU-s', 'goal', 'best peers', 'if each mean were known'],
];

async function row(collection: Collection, folder: string): Promise<string[]> {
  const { name, scoredWith, peers, goal } = collection;
  const out = join(folder, 'forecast.csv');
  const input = join(shared, 'data', collection.train);
  const before = process.cpuUsage();
  const { series } = await predictFile({ input, out, freq: 'W', season: 52, horizon: 13 });
  const { user, system } = process.cpuUsage(before);
  const ours = judged(collection, out);

  const naive = join(folder, 'naive.csv');
  await naiveFile(input, naive, 13);
  const benchmark = judged(collection, naive);
  const known = join(folder, 'known.csv');
  await knownMeanFile(join(shared, 'data', collection.test), known, 13);
  const bound = judged(collection, known);
  const owa = scoredWith === 1 ? (ours.sMAPE / benchmark.sMAPE + ours.MASE / benchmark.MASE) / 2 : undefined;
  return [
    `${name} (${series})`,
    owa?.toFixed(3) ?? '–',
    ours.sMAPE.toFixed(2),
    ours.MASE.toFixed(3),
    ours.RMSSE.toFixed(3),
    ours.WAPE.toFixed(1),
    ours.bias.toFixed(1),
    ours.coverage80?.toFixed(1) ?? '–',
    ours.pinballPct?.toFixed(1) ?? '–',
    String(Math.round(series / ((user + system) / 1e6))),
    goal,
    peers,
    scoredWith === 1 ? '–' : `RMSSE ${bound.RMSSE.toFixed(3)}, WAPE ${bound.WAPE.toFixed(1)} %`,
  ];
}

function judged({ train, test, scoredWith }: Collection, forecast: string): Judgement {
  const data = join(shared, 'data');
  return judge({ train: join(data, train), test: join(data, test), forecast, season: scoredWith });
}
