import { commandTo, type NewCommand } from '../../outbox/kept-command.js';
import type { DeliveredOrder } from './use-deliveries.js';

/** What arrived of a product and was refused, as it is entered. */
export interface CorrectedLine {
  readonly sku: string;
  readonly delivered: string;
  readonly refused: string;
}

/** The lines as they are recorded now. */
export function recordedLines(lines: DeliveredOrder['lines']): CorrectedLine[] {
  return lines.map(({ sku, delivered, refused }) => ({ sku, delivered: String(delivered), refused: String(refused) }));
}

/** Those that say something else than what is recorded. A number that is left blank is 0. */
export function changedLines(recorded: DeliveredOrder['lines'], entered: readonly CorrectedLine[]): CorrectedLine[] {
  const known = new Map(recorded.map((line) => [line.sku, line]));
  return entered.filter(({ sku, delivered, refused }) => {
    const before = known.get(sku);
    return before?.delivered !== Number(delivered) || before.refused !== Number(refused);
  });
}

/** A correction of one product. */
export function correctionOf(
  deliveryId: string,
  { sku, delivered, refused }: CorrectedLine,
  reason: string,
): Pick<NewCommand, 'path' | 'body'> {
  const body = { sku, delivered: Number(delivered), refused: Number(refused), reason };
  return commandTo('/api/deliveries/{deliveryId}/corrections', { deliveryId }, body);
}

/** Corrections of one delivery are sent one after the other. */
export function correctionsOf(deliveryId: string): string {
  return `corrections of ${deliveryId}`;
}
