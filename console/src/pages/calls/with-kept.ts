import type { KeptCommand } from '../../outbox/kept-command.js';
import { unsent } from '../../outbox/use-outbox.js';
import type { ListedCall } from './use-calls.js';

export type ShownCall = Omit<ListedCall, 'state'> & { readonly state: ListedCall['state'] | 'kept' };

/** What ends a call. */
const endings: ReadonlySet<string> = new Set(['order', 'call-missed', 'call-back', 'call-nothing']);

/** The calls of a day, those among them whose end is kept here and not recorded yet. */
export function withKept(calls: readonly ListedCall[], kept: readonly KeptCommand[], day: string): ShownCall[] {
  const ended = unsent(kept).filter((command) => command.day === day && endings.has(command.kind));
  const retailers = new Set(ended.map(({ retailerId }) => retailerId));
  return calls.map((call) => (retailers.has(call.retailerId) ? { ...call, state: 'kept' } : call));
}
