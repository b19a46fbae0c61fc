import type { ShownCall } from './with-kept.js';

type Call = Pick<ShownCall, 'retailerId' | 'state'>;

/** Whom to call after this one: the first of the list that is not done or kept; undefined where everybody else is. */
export function nextCall<Listed extends Call>(calls: readonly Listed[], current?: string): Listed | undefined {
  return calls.find(({ retailerId, state }) => state !== 'done' && state !== 'kept' && retailerId !== current);
}
