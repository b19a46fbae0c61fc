import type { Problem } from '../api/problem.js';

/** What becomes of a command by the answer: it is recorded, is sent again later, or waits for a word of the person. */
export type Judgement = 'recorded' | 'later' | 'asked' | 'refused';

/** Answers that say nothing about the command: nobody was reached or signed in, too many asked, or the service was not able. */
const saysNothing = new Set([0, 401, 408, 425, 429]);

/** @param status  of the answer; 0 where there was none */
export function judgeAnswer(status: number, problem: Pick<Problem, 'warnings'> | undefined): Judgement {
  if (status >= 200 && status < 300) return 'recorded';
  if (saysNothing.has(status) || status >= 500) return 'later';
  return problem?.warnings?.length ? 'asked' : 'refused';
}
