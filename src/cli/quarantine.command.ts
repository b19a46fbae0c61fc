import { Argument, Command } from 'commander';
import { releaseHeldLines } from '../importing/held-lines/release-held-lines.js';
import { invalid } from '../kernel/domain-error.js';
import { systemClock } from '../kernel/clock.js';
import { caughtUp } from './caught-up.js';
import { operator, print, table } from './console.js';
import { date } from './options.js';
import { withStorage, type CliContext } from './with-storage.js';

interface Options {
  readonly day?: string;
  readonly retailer?: string;
  readonly reason?: string;
}

/** `almanac quarantine list|accept|repair`: lines that an import doubted, and what becomes of them. */
export function quarantineCommand(): Command {
  return new Command('quarantine')
    .description('order lines an import doubted: list them, accept them as they are, or repair them as proposed')
    .addArgument(new Argument('<what>').choices(['list', 'accept', 'repair']))
    .option('--day <date>', 'only orders of this day', date)
    .option('--retailer <id>', 'only orders of this retailer')
    .option('--reason <text>', 'why they are accepted or repaired')
    .action((what: 'list' | 'accept' | 'repair', options: Options, command: Command) =>
      withStorage(command, (context) =>
        what === 'list'
          ? list(context, options)
          : release(context, what === 'accept' ? 'accepted' : 'repaired', options),
      ),
    );
}

async function list({ globals, heldLines }: CliContext, { day, retailer }: Options): Promise<void> {
  const lines = await heldLines.waiting({ orderedOn: day, retailerId: retailer });
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
  { globals, storage, heldLines }: CliContext,
  resolution: 'accepted' | 'repaired',
  { day, retailer, reason }: Options,
): Promise<void> {
  if (!reason) throw invalid('--reason', { en: 'why these lines are released', zh: '放行这些行的原因' }, undefined);
  const orders = await heldLines.waitingOrderIds({ orderedOn: day, retailerId: retailer });
  const { store } = storage;
  const report = await releaseHeldLines(orders, {
    store,
    resolution,
    reason,
    now: systemClock().toISOString(),
    ...operator('ReleaseHeldLines'),
  });
  await caughtUp(storage);
  const { lines, leftHeld } = report;
  print(globals, report, `${lines} lines of ${report.orders} orders ${resolution}; ${leftHeld} still wait.`);
}
