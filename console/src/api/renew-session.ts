import { keepChoice, keptChoice } from '../kept-choice.js';
import { sessionEnded } from '../offline/kept-answer.js';

/** This browser remembers whether somebody signed in, as scripts cannot see the cookies: who never did asks for no renewal. */
export function rememberSession(isThere: boolean): void {
  keepChoice('signed-in', isThere ? 'yes' : null);
}

/**
 * Exchanges the refresh token for new cookies. It is good for one use, so of all windows one at a time renews, and looks first whether
 * another one has done so meanwhile.
 * @returns whether there is a session now
 */
export function renewSession(): Promise<boolean> {
  underWay ??= alone(renewed).finally(() => (underWay = undefined));
  return underWay;
}

let underWay: Promise<boolean> | undefined;

/** Browsers have locks only where the page came over HTTPS or from this machine. */
function alone(work: () => Promise<boolean>): Promise<boolean> {
  return 'locks' in navigator ? navigator.locks.request('almanac-session', work) : work();
}

async function renewed(): Promise<boolean> {
  if (keptChoice('signed-in') === null) return false;
  if (await isSignedIn()) return true;
  const headers = { 'content-type': 'application/json' };
  const { ok, status } = await fetch('/api/refresh', { method: 'POST', headers, body: '{}' });
  if (status === 401) {
    rememberSession(false);
    await sessionEnded().catch(() => undefined);
  }
  return ok;
}

async function isSignedIn(): Promise<boolean> {
  const facts: unknown = await (await fetch('/api/service')).json();
  return typeof facts === 'object' && facts !== null && 'signedIn' in facts && facts.signedIn === true;
}
