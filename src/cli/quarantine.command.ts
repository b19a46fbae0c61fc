import { Argument, Command } from 'commander';
import { IsNull } from 'typeorm';
import { heldOrderIds } from '../importing/held-lines/held-order-ids.js';
import { releaseHeldLines } from '../importing/held-lines/release-held-lines.js';
import { invalid } from '../kernel/domain-error.js';
import { systemClock } from '../kernel/clock.js';
import { HeldOrderLine } from '../read-models/entities/held-lines.entity.js';
import type { Storage } from '../storage.js';
import { caughtUp } from './caught-up.js';
import { operator, print, table, type Globals } from './console.js';
import { date } from './options.js';
import { withStorage } from './with-storage.js';

interface Options {
  readonly day?: string;
  readonly retailer?: string;
  readonly reason?: string;
}

/** `almanac quarantine list|accept|repair`: lines an import doubted, and what becomes of them. */
export function quarantineCommand(): Command {
  return new Command('quarantine')
    .description('order lines an import doubted: list them, accept them as they are, or repair them as proposed')
    .addArgument(new Argument('<what>').choices(['list', 'accept', 'repair']))
    .option('--day <date>', 'only orders of this day', date)
    .option('--retailer <id>', 'only orders of this retailer')
    .option('--reason <text>', 'why they are accepted or repaired')
    .action((what: 'list' | 'accept' | 'repair', options: Options, command: Command) =>
      withStorage(command, ({ globals, storage }) =>
        what === 'list'
          ? list(globals, storage, options)
          : release(globals, storage, what === 'accept' ? 'accepted' : 'repaired', options),
      ),
    );
}

async function list(globals: Globals, { readModels }: Storage, { day, retailer }: Options): Promise<void> {
  const where = { resolution: IsNull(), ...(day && { orderedOn: day }), ...(retailer && { retailerId: retailer }) };
  const order = { orderedOn: 'ASC', orderId: 'ASC', line: 'ASC' } as const;
  const lines = await readModels.source.getRepository(HeldOrderLine).find({ where, order });
  print(globals, lines, function* () {
    yield `${lines.length} lines wait.`;
    if (lines.length === 0) return;
    const shown = lines
      .slice(0, 20)
      .map((line) => [line.orderedOn, line.orderId, line.sku, line.requested, line.doubt]);
    yield* table(['day', 'order', 'sku', 'units', 'doubt'], shown);
    if (lines.length > shown.length)
      yield `… and ${lines.length - shown.length} more; --day and --retailer narrow it, --json shows all.`;
  });
}

async function release(
  globals: Globals,
  storage: Storage,
  resolution: 'accepted' | 'repaired',
  { day, retailer, reason }: Options,
): Promise<void> {
  if (!reason) throw invalid('--reason', 'why these lines are released', undefined);
  const orders = await heldOrderIds(storage.readModels.source, { orderedOn: day, retailerId: retailer });
  const { store } = storage;
  const report = await releaseHeldLines(orders, {
    store,
    resolution,
    reason,
    now: systemClock().toISOString(),
    ...operator(),
  });
  await caughtUp(storage);
  const { lines, leftHeld } = report;
  print(globals, report, `${lines} lines of ${report.orders} orders ${resolution}; ${leftHeld} still wait.`);
}
