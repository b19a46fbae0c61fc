import { commandTo, type BodyOf, type CommandKind, type NewCommand } from '../../outbox/kept-command.js';

export type ComplaintSubject = BodyOf<'/api/complaints'>['about'];

export const complaintSubjects = [
  'delivery',
  'product',
  'price',
  'supply',
  'service',
  'other',
] as const satisfies readonly ComplaintSubject[];

/** A complaint as it is entered at a visit. */
export interface ComplaintEntry {
  readonly complaintId: string;
  readonly about: ComplaintSubject;
  /** In the words of the retailer. */
  readonly text: string;
  /** The product as it is typed; blank where none is meant. */
  readonly product: string;
  /** Its number, where it is known. */
  readonly sku?: string | undefined;
  /** By when it is to be settled. */
  readonly dueOn: string;
}

/** Complaints of a visit, and what came of those that are open. */
export interface ComplaintEntries {
  readonly complaints: readonly ComplaintEntry[];
  /** What came of open complaints, by their id. */
  readonly settled: Readonly<Record<string, string>>;
}

export const noComplaints: ComplaintEntries = { complaints: [], settled: {} };

export type ComplaintFault = 'complaint' | 'complaint-product';

/** A complaint says what it is about; a product that it names is known. */
export function faultOfComplaints({ complaints }: ComplaintEntries): ComplaintFault | undefined {
  if (complaints.some(({ text }) => text.trim() === '')) return 'complaint';
  return complaints.some(({ product, sku }) => product.trim() !== '' && sku === undefined)
    ? 'complaint-product'
    : undefined;
}

type Part = Pick<NewCommand, 'path' | 'body'> & { readonly kind: CommandKind };

/** What is recorded of complaints: those that are new, and the end of others. @param open  ids of complaints that can be settled */
export function complaintParts(
  { visitId, retailerId, day }: { readonly visitId: string; readonly retailerId: string; readonly day: string },
  { complaints, settled }: ComplaintEntries,
  open: readonly string[],
): Part[] {
  const recorded = complaints.map(({ complaintId, about, text, sku, dueOn }): Part => {
    const of = { complaintId, retailerId, visitId, complainedOn: day };
    const body = { ...of, about, text: text.trim(), dueOn, ...(sku !== undefined && { sku }) };
    return { kind: 'visit-complaint', ...commandTo('/api/complaints', {}, body) };
  });
  const closed = open.flatMap((complaintId): Part[] => {
    const outcome = (settled[complaintId] ?? '').trim();
    if (outcome === '') return [];
    const command = commandTo('/api/complaints/{complaintId}/close', { complaintId }, { closedOn: day, outcome });
    return [{ kind: 'visit-complaint-closed', ...command }];
  });
  return [...recorded, ...closed];
}
