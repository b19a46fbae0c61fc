import type { TFunction } from 'i18next';
import type { HistoryLine } from '../events/subjects.js';

/** A part of a number, or something that it follows from. */
export interface Part {
  readonly key: string;
  readonly label: string;
  readonly value?: string;
  readonly remark?: string;
  /** where the part is explained in its turn */
  readonly to?: string | undefined;
  readonly links?: readonly { readonly label: string; readonly to: string }[];
}

export interface PartGroup {
  readonly title: string;
  readonly parts: readonly Part[];
  /** what the parts that are not shown add up to */
  readonly others?: Part | undefined;
}

export interface EventGroup {
  readonly title: string;
  readonly lines: readonly { readonly line: HistoryLine; readonly added: string }[];
}

/** Where a number comes from: what it is, what it is made from, and the events it ends at. */
export interface Explanation {
  readonly title: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly sentences: readonly string[];
  readonly groups: readonly PartGroup[];
  readonly events: readonly EventGroup[];
  /** where the same is shown as a graph */
  readonly graph?: string;
}

/** A retailer by name and number. */
export function retailerText(row: { readonly retailerId: string; readonly retailerName: string | null }, { t }: Words) {
  return t('subject', { kind: row.retailerName ?? t('kind.retailer'), id: row.retailerId });
}

/** What an explanation is said with. */
export interface Words {
  readonly t: TFunction<'history'>;
  /** 1,234 units */
  readonly units: (count: number) => string;
  /** 1,234 */
  readonly number: (count: number) => string;
  /** +1,234 */
  readonly added: (count: number) => string;
  /** 12.3 units */
  readonly expected: (count: number) => string;
  readonly day: (day: string) => string;
  readonly month: (month: string) => string;
}

/** The address of the explanation of a number, as that of the service. */
export function whyAddress(path: readonly string[], query: Readonly<Record<string, string>> = {}): string {
  const said = Object.entries(query).filter(([, value]) => value !== '');
  const asked = said.length === 0 ? '' : `?${new URLSearchParams(Object.fromEntries(said)).toString()}`;
  return `/history/why/${path.map(encodeURIComponent).join('/')}${asked}`;
}
