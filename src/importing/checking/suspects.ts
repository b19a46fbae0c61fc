import type { Sentence } from '../../kernel/language.js';

/** What an import check reports. Only unit mix-ups are held back; the rest is recorded as given. */
export const suspectKinds = [
  'unit-mix-up',
  'duplicate-line',
  'date-out-of-order',
  'date-in-future',
  'date-before-1990',
  'unknown-retailer',
  'unknown-product',
  'price-zero',
  'price-unusual',
  'quantity-extraordinary',
] as const;
export type SuspectKind = (typeof suspectKinds)[number];

/** One example of what a check found odd. */
export interface SuspectExample {
  readonly line: number;
  /** What is odd, in words for a planner. */
  readonly text: string;
  /** The same in Chinese; absent in reports of older versions. */
  readonly zh?: string;
}
export interface SuspectCount {
  readonly count: number;
  /** The first few. */
  readonly examples: readonly SuspectExample[];
}
export type Suspects = Partial<Readonly<Record<SuspectKind, SuspectCount>>>;

const examplesKept = 5;

/** Counts suspect rows by kind and keeps the first few of each. */
export class SuspectList {
  private readonly found = new Map<SuspectKind, { count: number; examples: SuspectExample[] }>();

  /** `said` is asked for only where the example is kept. */
  add(kind: SuspectKind, line: number, said: () => Sentence): void {
    const one = this.found.get(kind) ?? { count: 0, examples: [] };
    this.found.set(kind, one);
    one.count++;
    if (one.examples.length < examplesKept) one.examples.push(exampleOf(line, said()));
  }

  counts(): Suspects {
    return Object.fromEntries(this.found);
  }
}

function exampleOf(line: number, { en, zh }: Sentence): SuspectExample {
  return { line, text: en, zh };
}
