import type { BodyOf } from '../../outbox/kept-command.js';
import type { DueOrder } from './use-deliveries.js';

type DueLine = DueOrder['lines'][number];

/** What happened to a line at the door, as it is entered. */
export interface DoorLine {
  readonly sku: string;
  readonly delivered: string;
  readonly refused: string;
  readonly reason: string;
}

/**
 * What the driver has to hand over: of goods that are on their way, what left of each product and is still due; else all that is due.
 * @param dispatch  what left first and has not arrived
 */
export function atTheDoor(
  lines: readonly DueLine[],
  dispatch: DueOrder['dispatches'][number] | undefined,
): readonly DueLine[] {
  if (!dispatch) return lines;
  const left = new Map(dispatch.lines.map(({ sku, quantity }) => [sku, quantity]));
  return lines.flatMap((line) => {
    const outstanding = Math.min(line.outstanding, left.get(line.sku) ?? 0);
    return outstanding === 0 ? [] : [{ ...line, outstanding }];
  });
}

/** All that is due is delivered, until something else is entered. */
export function allDelivered(lines: readonly DueLine[]): DoorLine[] {
  return lines.map(({ sku, outstanding }) => ({ sku, delivered: String(outstanding), refused: '0', reason: '' }));
}

/** More of one is less of the other, where both would be more than is due. */
export function withDelivered(line: DoorLine, delivered: string, due: number): DoorLine {
  const refused = Math.min(Number(line.refused), Math.max(0, due - Number(delivered)));
  return { ...line, delivered, refused: String(refused) };
}

export function withRefused(line: DoorLine, refused: string, due: number): DoorLine {
  const delivered = Math.min(Number(line.delivered), Math.max(0, due - Number(refused)));
  return { ...line, refused, delivered: String(delivered) };
}

export type DoorFault = 'too-many' | 'no-reason';

export function faultOf({ delivered, refused, reason }: DoorLine, due: number): DoorFault | undefined {
  if (Number(delivered) + Number(refused) > due) return 'too-many';
  return Number(refused) > 0 && reason.trim() === '' ? 'no-reason' : undefined;
}

export interface DoorTotals {
  readonly delivered: number;
  readonly refused: number;
}

export function totalsOf(lines: readonly DoorLine[]): DoorTotals {
  const sum = (field: 'delivered' | 'refused') => lines.reduce((units, line) => units + Number(line[field]), 0);
  return { delivered: sum('delivered'), refused: sum('refused') };
}

type Line = BodyOf<'/api/deliveries/{deliveryId}/complete'>['lines'][number];

/** The lines as they are recorded: those of which something arrived. */
export function bodyLines(lines: readonly DoorLine[]): Line[] {
  return lines
    .map(({ sku, delivered, refused, reason }) => {
      const back = Number(refused);
      return { sku, delivered: Number(delivered), ...(back > 0 && { refused: back, refusal: reason.trim() }) };
    })
    .filter(({ delivered, refused = 0 }) => delivered + refused > 0);
}

/** Whether something is what was entered of just these lines. */
export function areOf(due: readonly Pick<DueLine, 'sku'>[]) {
  return (value: unknown): value is DoorLine[] =>
    Array.isArray(value) &&
    value.length === due.length &&
    value.every((line: unknown, i) => isDoorLine(line) && line.sku === due[i]?.sku);
}

function isDoorLine(value: unknown): value is DoorLine {
  if (typeof value !== 'object' || value === null) return false;
  const fields = new Map(Object.entries(value));
  return ['sku', 'delivered', 'refused', 'reason'].every((name) => typeof fields.get(name) === 'string');
}
