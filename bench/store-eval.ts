import { createWriteStream, existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Level, NodeKey } from '../src/read-models/entities/forecast-level.js';
import type { Forecast } from '../src/forecasting/forecast-level.js';
import { judge, shared } from './judge.js';

/** A collection drawn from the same orders: which of our levels it is, and how it names a node. */
interface Collection {
  readonly name: string;
  readonly file: string;
  readonly level: Level;
  readonly idOf: (node: NodeKey) => string;
  readonly goal: string;
  readonly peers: string;
}

const collections: readonly Collection[] = [
  {
    name: 'iowa-eval/sku',
    file: 'sku',
    level: 'sku',
    idOf: ({ sku }) => sku,
    goal: 'RMSSE ≤ 0.72, WAPE ≤ 52 %',
    peers: 'median of seven RMSSE 0.758, WAPE 55.3 %; ADIDA 0.760, 55.6 %',
  },
  {
    name: 'iowa-eval/pair',
    file: 'pair',
    level: 'retailer-sku',
    idOf: ({ retailerId, sku }) => `${retailerId}-${sku}`,
    goal: 'RMSSE ≤ 0.72, bias within ±3 %',
    peers: 'ADIDA RMSSE 0.749, WAPE 124 %, bias +6 %',
  },
];

export const storeEvalHeader = [
  ...['data', 'RMSSE', 'WAPE %', 'bias %', 'pinball %', 'in p10–p90 %', 'goal', 'best peers'],
];

/**
 * Judges the store's forecast on the collections drawn from its orders by their own script: unlike single series, it knows of other
 * retailers, areas and families. Nothing where the collections are absent.
 */
export async function storeEvalRows(forecast: Forecast): Promise<string[][]> {
  if (!existsSync(join(shared, 'data', 'iowa-eval'))) return [];
  const folder = await mkdtemp(join(tmpdir(), 'store-eval-'));
  try {
    const rows: string[][] = [];
    for (const collection of collections) rows.push(await row(collection, forecast, join(folder, 'forecast.csv')));
    return rows;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function row(collection: Collection, forecast: Forecast, file: string): Promise<string[]> {
  await pipeline(Readable.from(lines(collection, forecast)), createWriteStream(file));
  const part = (name: string) => join(shared, 'data', 'iowa-eval', `${collection.file}-${name}.csv.gz`);
  const { series, missing, RMSSE, WAPE, bias, pinballPct, coverage80 } = judge({
    ...{ train: part('train'), test: part('test'), forecast: file, season: 52 },
  });
  const name = `${collection.name} from the store (${series}${missing > 0 ? `, ${missing} missing` : ''})`;
  const figures = [WAPE, bias, pinballPct, coverage80].map((value) => value?.toFixed(1) ?? '–');
  return [name, RMSSE.toFixed(3), ...figures, collection.goal, collection.peers];
}

function* lines({ level, idOf }: Collection, { levels, weeks }: Forecast): Iterable<string> {
  yield 'unique_id,ds,mean,p10,p50,p90\n';
  const figures = levels.find((each) => each.level === level);
  if (!figures) return;
  const { nodes, expected, p10, p50, p90 } = figures;
  for (const [node, key] of nodes.entries())
    for (const [h, week] of weeks.entries()) {
      const at = node * weeks.length + h;
      yield `${[idOf(key), week, expected[at], p10[at], p50[at], p90[at]].join(',')}\n`;
    }
}
