import { systemClock, type Clock } from '../kernel/clock.js';
import type { DatabaseLocation } from '../read-models/database/location.js';
import { Accounts } from './accounts/accounts.js';
import { ApiKeys } from './keys/api-keys.js';
import { SigningKeys } from './keys/signing-keys.js';
import { RefusedAttempts } from './refusals/refused-attempts.js';
import { AccessTokens } from './sessions/access-tokens.js';
import { Sessions } from './sessions/sessions.js';
import { SignInDelays } from './sessions/sign-in-delays.js';
import { AccessStore } from './store/access-store.js';
import { openAccess } from './store/open-access.js';

/** Everything about who may do what, over one database. */
export interface Access {
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly apiKeys: ApiKeys;
  readonly signingKeys: SigningKeys;
  readonly refusals: RefusedAttempts;
  close(): Promise<void>;
}

/** Opens the accounts, and makes their database where there is none. */
export async function accessAt(location: DatabaseLocation, clock: Clock = systemClock): Promise<Access> {
  const store = new AccessStore(await openAccess(location), clock);
  const signingKeys = new SigningKeys(store);
  return {
    accounts: new Accounts(store),
    sessions: new Sessions(store, new AccessTokens(signingKeys), new SignInDelays(store)),
    apiKeys: new ApiKeys(store),
    signingKeys,
    refusals: new RefusedAttempts(store),
    close: () => store.close(),
  };
}
