import { dayAfter } from '../../day.js';
import { commandTo, type BodyOf, type CommandKind, type NewCommand } from '../../outbox/kept-command.js';
import { complaintParts } from './complaint-entries.js';
import { minorOf, type VisitEntries } from './visit-entries.js';

type Count = BodyOf<'/api/visits/{visitId}/stock-counts'>['counts'][number];
type Seen = BodyOf<'/api/visits/{visitId}/shelf'>['products'][number];
type Declaration = BodyOf<'/api/visits/{visitId}/declarations'>['declarations'][number];
type Part = Pick<NewCommand, 'path' | 'body' | 'kind'>;

export interface VisitOf {
  readonly visitId: string;
  readonly retailerId: string;
  readonly name: string;
  readonly day: string;
}

/** An open follow-up, with the visit at which it was promised. */
export interface OpenPromise {
  readonly followUpId: string;
  readonly visitId: string;
}

export function groupOf(visitId: string): string {
  return `visit ${visitId}`;
}

export function pageOf({ day, visitId }: Pick<VisitOf, 'day' | 'visitId'>): string {
  return `/visits/${day}/${encodeURIComponent(visitId)}`;
}

/** What is recorded of a visit at its end, in order: counts, shelf, demand, what was said and settled, the end. @param complaints  ids of those that are open */
export function endingParts(
  visit: VisitOf,
  entries: VisitEntries,
  promises: readonly OpenPromise[],
  complaints: readonly string[] = [],
): Part[] {
  const { visitId, day } = visit;
  const ids = { visitId };
  const products = Object.entries(entries.products);
  const counts: Count[] = products.flatMap(([sku, { count }]) =>
    count === '' ? [] : [{ sku, quantity: Number(count) }],
  );
  const seen: Seen[] = products.flatMap(([sku, { shelf, price }]) => {
    if (shelf === '') return [];
    const minor = shelf === 'yes' ? minorOf(price) : null;
    return [{ sku, onShelf: shelf === 'yes', ...(typeof minor === 'number' && { shelfPriceMinor: minor }) }];
  });
  const period = { from: day, to: dayAfter(day, 7 * entries.weeks - 1) };
  const declarations: Declaration[] = products.flatMap(([sku, { need }]) =>
    need === '' ? [] : [{ sku, ...period, quantity: Number(need) }],
  );
  const [text, task, summary] = [entries.feedback.trim(), entries.task.trim(), entries.summary.trim()];
  const followUp = task && { followUp: { followUpId: entries.followUpId, task, dueOn: entries.dueOn } };
  const done = promises.flatMap(({ followUpId, visitId: of }): Part[] => {
    const outcome = (entries.outcomes[followUpId] ?? '').trim();
    const path = '/api/visits/{visitId}/follow-ups/{followUpId}/done';
    const command = commandTo(path, { visitId: of, followUpId }, { doneOn: day, outcome });
    return outcome === '' ? [] : [{ kind: 'visit-follow-up', ...command }];
  });
  return [
    ...part('visit-counts', counts, commandTo('/api/visits/{visitId}/stock-counts', ids, { countedOn: day, counts })),
    ...part('visit-shelf', seen, commandTo('/api/visits/{visitId}/shelf', ids, { observedOn: day, products: seen })),
    ...part(
      'visit-declarations',
      declarations,
      commandTo('/api/visits/{visitId}/declarations', ids, { declaredOn: day, declarations }),
    ),
    ...part(
      'visit-feedback',
      text,
      commandTo('/api/visits/{visitId}/feedback', ids, { givenOn: day, text, ...followUp }),
    ),
    ...done,
    ...complaintParts(visit, entries, complaints),
    {
      kind: 'visit-end',
      ...commandTo('/api/visits/{visitId}/end', ids, { endedOn: day, ...(summary && { summary }) }),
    },
  ];
}

/** A part of which there is something to record. */
function part(kind: CommandKind, what: { readonly length: number }, command: Omit<Part, 'kind'>): Part[] {
  return what.length === 0 ? [] : [{ kind, ...command }];
}

/** The same parts with their keys: a part that was sent before and is the same has the key of then. */
export function keyed(parts: readonly Part[], sent: VisitEntries['sent'], newKey: () => string) {
  const keys = parts.map(({ path, body }) => {
    const text = JSON.stringify(body);
    const name = 'complaintId' in body ? `${path} ${String(body.complaintId)}` : path;
    const before = sent[name];
    return [name, before?.text === text ? before : { key: newKey(), text }] as const;
  });
  return {
    sent: { ...sent, ...Object.fromEntries(keys) },
    parts: parts.map((each, i) => ({ ...each, key: keys[i]?.[1].key ?? newKey() })),
  };
}
