import type { LineFigures } from '../../recording/phone-orders/phone-order.events.js';
import type { LineOfOrder } from '../../read-models/entities/line-of-order.js';

interface Requested {
  readonly sku: string;
  readonly requested: number;
  readonly unitPriceMinor?: number;
  readonly suggested?: number;
}

interface Answered {
  readonly sku: string;
  readonly suggested: number;
  readonly answer: 'accepted' | 'changed' | 'refused';
  readonly why?: string;
}

const noCodes: readonly string[] = [];

/**
 * The lines of one order, folded event by event. Lines of one product count as one. Each change depends on the rows alone, so
 * batches of any size give the same rows.
 */
export class LinesFold {
  private readonly lines: Map<string, LineOfOrder>;
  /** Made when the lines are asked for: while a batch goes on, the events that it holds anyway are all that is kept of its orders. */
  private changes: (() => void)[] = [];

  /** @param lines  which this may change */
  constructor(lines: Iterable<LineOfOrder> = []) {
    this.lines = new Map([...lines].map((line) => [line.sku, line]));
  }

  /** @param revision  of the event that asks. @param confirmed  codes that were confirmed with it */
  request(asked: Iterable<Requested>, revision: number, confirmed?: readonly string[]): void {
    this.changes.push(() => {
      for (const each of asked) ask(this.of(each.sku), each, revision, confirmed);
    });
  }

  /** Allocation answers for the whole order: a line it does not name is granted nothing. */
  grant(granted: Iterable<{ readonly sku: string; readonly granted: number; readonly cutBy?: 'quota' | 'supply' }>) {
    this.changes.push(() => {
      for (const line of this.lines.values()) line.granted = 0;
      for (const { sku, granted: units, cutBy } of granted) {
        const line = this.lines.get(sku);
        if (!line) continue;
        line.granted = (line.granted ?? 0) + units;
        if (cutBy) line.cutBy = cutBy;
      }
    });
  }

  /** Lines that are asked for and granted in one. */
  release(released: Iterable<Requested & { readonly granted: number }>, revision: number): void {
    this.changes.push(() => {
      for (const each of released) {
        const line = this.of(each.sku);
        ask(line, each, revision);
        line.granted = (line.granted ?? 0) + each.granted;
      }
    });
  }

  /** A line counts as it should have been written down. */
  correct(
    sku: string,
    from: LineFigures,
    to: LineFigures,
    revision: number,
    confirmed: readonly string[] = noCodes,
  ): void {
    this.changes.push(() => {
      const line = this.lines.get(sku);
      if (!line) return;
      const { requested, granted, cutBy = null, unitPriceMinor = line.unitPriceMinor } = to;
      Object.assign(line, {
        requested: line.requested + requested - from.requested,
        unitPriceMinor,
        revision,
        confirmed,
      });
      if (granted !== undefined)
        Object.assign(line, { granted: (line.granted ?? 0) + granted - (from.granted ?? 0), cutBy });
    });
  }

  deliver(brought: Iterable<{ readonly sku: string; readonly delivered: number; readonly refused?: number }>): void {
    this.changes.push(() => {
      for (const { sku, delivered, refused = 0 } of brought) {
        const line = this.of(sku);
        line.delivered += delivered;
        line.refused += refused;
      }
    });
  }

  answer(answered: Iterable<Answered>): void {
    this.changes.push(() => {
      for (const { sku, suggested, answer, why = null } of answered)
        Object.assign(this.of(sku), { suggested, answer, answerWhy: why });
    });
  }

  substitute(sku: string, wished: string): void {
    this.changes.push(() => void (this.of(sku).substituteFor = wished));
  }

  /** The order is void. What arrives nonetheless still counts as delivered. */
  cancel(): void {
    this.changes.push(() => {
      for (const line of this.lines.values()) line.voided = true;
    });
  }

  /** The lines after every change so far. */
  values(): LineOfOrder[] {
    for (const change of this.changes) change();
    this.changes = [];
    return [...this.lines.values()];
  }

  /** The line of a product; a new one where there is none. */
  private of(sku: string): LineOfOrder {
    const known = this.lines.get(sku);
    if (known) return known;
    const line = blank(sku);
    this.lines.set(sku, line);
    return line;
  }
}

/** Spelt out: an import makes millions, and parts spread into each would take twice as long. */
function blank(sku: string): LineOfOrder {
  return {
    sku,
    requested: 0,
    granted: null,
    cutBy: null,
    delivered: 0,
    refused: 0,
    voided: false,
    unitPriceMinor: null,
    suggested: null,
    answer: null,
    answerWhy: null,
    substituteFor: null,
    confirmed: noCodes,
    revision: 0,
  };
}

function ask(
  line: LineOfOrder,
  { requested, unitPriceMinor, suggested }: Requested,
  revision: number,
  confirmed: readonly string[] = noCodes,
): void {
  line.requested += requested;
  line.confirmed = confirmed;
  line.revision = revision;
  if (unitPriceMinor !== undefined) line.unitPriceMinor = unitPriceMinor;
  if (suggested !== undefined) line.suggested = suggested;
}
