import type { Schemas } from './client.js';
import { said } from '../i18n/said.js';

export type Problem = Schemas['Problem'];
export type Warning = NonNullable<Problem['warnings']>[number];

/** What the service refused or asked back; status 0 where it was not reached. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(readonly problem: Problem) {
    super(problem.detail);
  }

  get status(): number {
    return this.problem.status;
  }

  /** What is asked back; [] where nothing is. */
  get warnings(): readonly Warning[] {
    return this.problem.warnings ?? [];
  }
}

interface Answer<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/** The body of an answer. @throws {ProblemError} where the service refused, or could not be reached */
export async function answerOf<Data>(asked: Promise<Answer<Data>>): Promise<Data> {
  const answer = await asked.catch(() => undefined);
  if (!answer) throw new ProblemError(problemOf(0, 'unreachable'));
  const { data, error, response } = answer;
  if (response.ok && data !== undefined) return data;
  throw new ProblemError(isProblem(error) ? error : problemOf(response.status, response.statusText));
}

/** What is said of any error. */
export function problemOfError(error: unknown): Problem {
  if (!(error instanceof ProblemError)) return problemOf(0, String(error));
  return { ...error.problem, detail: said(error.problem.detail) };
}

export function problemOf(status: number, title: string): Problem {
  return { type: 'about:blank', title, status, detail: title, instance: '' };
}

export function isProblem(error: unknown): error is Problem {
  return typeof error === 'object' && error !== null && 'detail' in error && 'status' in error;
}
