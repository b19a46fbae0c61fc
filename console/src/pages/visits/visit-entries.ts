import { dayAfter } from '../../day.js';
import { faultOfComplaints, noComplaints, type ComplaintEntries, type ComplaintFault } from './complaint-entries.js';

/** What was entered of a product; blank where it was not looked at. */
export interface ProductEntry {
  readonly count: string;
  /** '' not looked at */
  readonly shelf: '' | 'yes' | 'no';
  readonly price: string;
  readonly need: string;
}

/** What was entered during a visit. It is kept in this browser until the visit is recorded. */
export interface VisitEntries extends ComplaintEntries {
  readonly products: Readonly<Record<string, ProductEntry>>;
  /** Products that were added to those it is known to carry. */
  readonly added: readonly string[];
  /** For how many weeks demand is declared. */
  readonly weeks: number;
  readonly feedback: string;
  readonly task: string;
  readonly dueOn: string;
  readonly followUpId: string;
  /** What came of open follow-ups, by their id. */
  readonly outcomes: Readonly<Record<string, string>>;
  readonly summary: string;
  /** The key under which each part was sent last, and with what: the same again is recorded once. */
  readonly sent: Readonly<Record<string, { readonly key: string; readonly text: string }>>;
}

export const noEntry: ProductEntry = { count: '', shelf: '', price: '', need: '' };

/** @param followUpId  of what may be promised */
export function noEntries(day: string, followUpId: string): VisitEntries {
  const texts = { feedback: '', task: '', summary: '', dueOn: dayAfter(day, 7) };
  return { products: {}, added: [], weeks: 4, ...texts, followUpId, outcomes: {}, ...noComplaints, sent: {} };
}

export function withProduct(entries: VisitEntries, sku: string, changed: Partial<ProductEntry>): VisitEntries {
  const before = entries.products[sku] ?? noEntry;
  return {
    ...entries,
    products: { ...entries.products, [sku]: { ...before, ...changed, ...shelfOf(before, changed) } },
  };
}

/** A count above 0 was seen somewhere, a price was read on the shelf. */
function shelfOf(before: ProductEntry, { price, shelf }: Partial<ProductEntry>): Partial<ProductEntry> {
  return price && shelf === undefined && before.shelf === '' ? { shelf: 'yes' } : {};
}

/** Minor units of an amount as it is typed (12, 12.5, 12,50); undefined where it is none, null where it is blank. */
export function minorOf(price: string): number | null | undefined {
  const text = price.normalize('NFKC').trim().replace(',', '.').replace('。', '.');
  if (text === '') return null;
  if (!/^\d{1,7}(\.\d{1,2})?$/.test(text)) return undefined;
  return Math.round(Number(text) * 100);
}

/** Products that were counted. */
export function countedOf({ products }: VisitEntries): number {
  return Object.values(products).filter(({ count }) => count !== '').length;
}

export type EntryFault = 'price' | 'task' | ComplaintFault;

export function faultOf(entries: VisitEntries): EntryFault | undefined {
  if (Object.values(entries.products).some(({ price }) => minorOf(price) === undefined)) return 'price';
  if (entries.task.trim() !== '' && entries.feedback.trim() === '') return 'task';
  return faultOfComplaints(entries);
}

/** Whether something that was kept is what was entered; what another build kept may lack what is new. */
export function areEntries(value: unknown): value is Omit<VisitEntries, keyof ComplaintEntries> {
  return typeof value === 'object' && value !== null && 'products' in value && 'sent' in value && 'outcomes' in value;
}

/** What shows entries and changes them. */
export interface EntriesProps {
  readonly entries: VisitEntries;
  readonly change: (change: (before: VisitEntries) => VisitEntries) => void;
}
