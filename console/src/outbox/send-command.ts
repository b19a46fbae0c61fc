import { askService } from '../api/client.js';
import { isProblem, problemOf, type Problem } from '../api/problem.js';
import { judgeAnswer, type Judgement } from './judge-answer.js';
import type { KeptCommand } from './kept-command.js';

/** Longer than this no answer is waited for, milliseconds; the same command is then sent again. */
const longest = 20_000;
/** How long the service is to wait until what it answers next shows the command, milliseconds. */
const wait = 2000;

export interface Sent {
  readonly judgement: Judgement;
  readonly problem?: Problem;
}

/** Sends a command under its key: sent again, it is answered as it was the first time. */
export async function sendCommand({ path, body, key, confirm }: KeptCommand): Promise<Sent> {
  const text = JSON.stringify({ ...body, ...(confirm.length > 0 && { confirm }) });
  const headers = { 'content-type': 'application/json', 'idempotency-key': key };
  const signal = AbortSignal.timeout(longest);
  const request = new Request(`${path}?wait=${wait}`, { method: 'POST', headers, body: text, signal });
  const response = await askService(request).catch(() => undefined);
  if (!response) return { judgement: 'later', problem: problemOf(0, 'unreachable') };
  if (response.ok) return { judgement: 'recorded' };
  const said: unknown = await response.json().catch(() => undefined);
  const problem = isProblem(said) ? said : problemOf(response.status, response.statusText);
  return { judgement: judgeAnswer(response.status, problem), problem };
}
