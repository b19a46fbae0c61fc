import { isOneOf } from '../../session/roles.js';
import { useSignedIn } from '../../session/signed-in.js';

/** What of the history somebody may see, as the service says it. */
export function useSight() {
  const { me } = useSignedIn();
  const audits = isOneOf(me.roles, ['manager', 'admin']);
  return {
    me,
    /** the whole history */
    audits,
    /** plans, products and forecasts as a whole */
    everywhere: me.areas === 'every',
    person: (name: string) => audits || name === me.name,
  };
}
