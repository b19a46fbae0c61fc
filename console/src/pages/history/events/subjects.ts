import type { Schemas } from '../../../api/client.js';

export type HistoryLine = Schemas['HistoryLine'];

/** The address of each kind of thing that has a history, and what the service calls the kind. */
export const kindOfPath = {
  retailers: 'retailer',
  products: 'product',
  orders: 'order',
  people: 'actor',
  visits: 'visit',
  deliveries: 'delivery',
  forecasts: 'forecast',
  plans: 'plan',
  wishes: 'wish',
  complaints: 'complaint',
  notices: 'notice',
  checkpoints: 'checkpoint',
  losses: 'loss',
} as const;
export type SubjectPath = keyof typeof kindOfPath;
export type SubjectKind = (typeof kindOfPath)[SubjectPath];

/** What a history can be asked of. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
}

export const subjectPaths = Object.keys(kindOfPath) as readonly SubjectPath[];
export const subjectKinds: readonly SubjectKind[] = subjectPaths.map((path) => kindOfPath[path]);

export function isSubjectPath(text: string | undefined): text is SubjectPath {
  return (subjectPaths as readonly (string | undefined)[]).includes(text);
}

/** As the service names it: `retailer-2190`. */
export function entityOf({ kind, id }: Subject): string {
  return `${kind}-${id}`;
}

/** undefined where a text names nothing of which there is a history */
export function subjectFrom(entity: string): Subject | undefined {
  const dash = entity.indexOf('-');
  const kind = subjectKinds.find((each) => each === entity.slice(0, dash));
  return kind && dash + 1 < entity.length ? { kind, id: entity.slice(dash + 1) } : undefined;
}

/** The page about it. */
export function addressOf({ kind, id }: Subject): string {
  const path = subjectPaths.find((each) => kindOfPath[each] === kind) ?? 'people';
  return `/history/${path}/${encodeURIComponent(id)}`;
}

/** Fields of events that name what they are about, in the order in which they are shown. */
const kindOfField: readonly (readonly [field: string, kind: SubjectKind])[] = [
  ['retailerId', 'retailer'],
  ['sku', 'product'],
  ['orderId', 'order'],
  ['visitId', 'visit'],
  ['deliveryId', 'delivery'],
  ['wishId', 'wish'],
  ['complaintId', 'complaint'],
  ['noticeId', 'notice'],
  ['planId', 'plan'],
  ['runId', 'forecast'],
];

/** What an event is about, each once: its fields, and the stream in which it is. */
export function subjectsOf({ stream, data }: Pick<HistoryLine, 'stream' | 'data'>): Subject[] {
  const named = kindOfField.flatMap(([field, kind]) => {
    const id = data[field];
    return typeof id === 'string' && id !== '' ? [{ kind, id }] : [];
  });
  const own = subjectFrom(stream);
  const isNamed = own && named.some((each) => entityOf(each) === stream);
  return own && !isNamed ? [...named, own] : named;
}
