import type { Schemas } from '../../api/client.js';

type Call = Pick<Schemas['ListedCall'], 'retailerId' | 'state'>;

/** Whom to call after this one: the first of the list that is not done; undefined where everybody else is. */
export function nextCall<Listed extends Call>(calls: readonly Listed[], current?: string): Listed | undefined {
  return calls.find(({ retailerId, state }) => state !== 'done' && retailerId !== current);
}
