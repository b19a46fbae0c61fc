import { quantityOf, unitsOf, type DraftLine, type Suggestion } from './draft-line.js';

/** Sums of an order that is being taken. */
export interface DraftTotals {
  readonly lines: number;
  readonly units: number;
  readonly amountMinor: number;
  /** lines without a known price, which the amount leaves out */
  readonly unpriced: number;
  /** lines whose quantity nobody has read yet */
  readonly unread: number;
}

/** What was typed of an order, as it is kept. */
export interface KeptDraft {
  readonly orderId: string;
  readonly lines: readonly DraftLine[];
}

export function isKeptDraft(value: unknown): value is KeptDraft {
  return (
    typeof value === 'object' &&
    value !== null &&
    'orderId' in value &&
    typeof value.orderId === 'string' &&
    'lines' in value &&
    Array.isArray(value.lines)
  );
}

/**
 * The order that is taken during a call. Each line can be watched alone, so that a keystroke draws one line and the totals, however many
 * lines there are.
 */
export class OrderDraft {
  private readonly lines = new Map<string, DraftLine>();
  private order: readonly string[] = [];
  private sums: DraftTotals = noTotals;
  private readonly watchers = new Set<() => void>();

  /** @param orderId  stays the same whatever becomes of the answer, so that the order is written once */
  constructor(
    readonly orderId: string,
    suggestions: readonly Suggestion[],
  ) {
    for (const suggestion of suggestions) this.add(lineOf(suggestion));
  }

  readonly watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  /** The products, in the order of the lines; the same array until a line is added. */
  readonly skus = (): readonly string[] => this.order;
  readonly line = (sku: string): DraftLine | undefined => this.lines.get(sku);
  readonly totals = (): DraftTotals => this.sums;

  all(): readonly DraftLine[] {
    return [...this.lines.values()];
  }

  /** Lines of which something was said, with what is needed to show them again. */
  kept(): KeptDraft {
    const lines = this.all().filter(({ typed, suggestion }) => typed !== '' || !suggestion);
    return { orderId: this.orderId, lines };
  }

  /** What was typed before, in lines that are suggested again or not. */
  restore(lines: readonly DraftLine[]): void {
    for (const line of lines) {
      this.add(line);
      this.type(line.sku, line.typed);
    }
  }

  /** Adds a line; one that there is already stays as it is. */
  add(line: DraftLine): void {
    if (this.lines.has(line.sku)) return;
    this.lines.set(line.sku, line);
    this.order = [...this.order, line.sku];
    this.changed();
  }

  type(sku: string, typed: string): void {
    const line = this.lines.get(sku);
    if (!line || line.typed === typed) return;
    this.lines.set(sku, { ...line, typed });
    this.changed();
  }

  /** Takes what is suggested of a line about which nothing was said. */
  accept(sku: string): void {
    const line = this.lines.get(sku);
    if (line?.suggestion && quantityOf(line.typed).kind === 'open') this.type(sku, String(line.suggestion.suggested));
  }

  acceptAll(): void {
    for (const sku of this.order) this.accept(sku);
  }

  private changed(): void {
    this.sums = totalsOf(this.lines.values());
    for (const watcher of this.watchers) watcher();
  }
}

const noTotals: DraftTotals = { lines: 0, units: 0, amountMinor: 0, unpriced: 0, unread: 0 };

function lineOf(suggestion: Suggestion): DraftLine {
  const { sku, name, unit, packSize, unitPriceMinor } = suggestion;
  return { sku, name, unit, packSize, unitPriceMinor, suggestion, insteadOf: undefined, typed: '' };
}

function totalsOf(lines: Iterable<DraftLine>): DraftTotals {
  let [ordered, units, amountMinor, unpriced, unread] = [0, 0, 0, 0, 0];
  for (const line of lines) {
    if (quantityOf(line.typed).kind === 'words') unread++;
    const ofLine = unitsOf(line);
    if (ofLine === 0) continue;
    ordered++;
    units += ofLine;
    if (line.unitPriceMinor === null) unpriced++;
    else amountMinor += ofLine * line.unitPriceMinor;
  }
  return { lines: ordered, units, amountMinor, unpriced, unread };
}
