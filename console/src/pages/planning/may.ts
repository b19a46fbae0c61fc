import { useSignedIn } from '../../session/signed-in.js';
import { isOneOf } from '../../session/roles.js';

/** Whether who has signed in may change what is planned; others read it. The service decides for itself. */
export function useMayPlan(): boolean {
  return isOneOf(useSignedIn().me.roles, ['planner', 'system']);
}
