import { ProblemError } from '../api/problem.js';
import { forgetAnswers, keep, readKept } from '../outbox/database.js';

/** Answers of another build may have another form: they are not shown. */
const build = import.meta.url;
let owner = '';
/** How often answers stopped to be kept: what was asked before is not kept afterwards. */
let stops = 0;

/** @param person  whose answers are kept from now on */
export function keepAnswersOf(person: string): void {
  owner = person;
}

/** Nothing that was asked or typed until now is kept any more: the person signs out. */
export function stopKeeping(): void {
  owner = '';
  stops++;
}

/** @returns whether it is still kept what somebody read who asked then */
export function keepsUntilStopped(): () => boolean {
  const before = stops;
  return () => stops === before;
}

/** The service says that the session has ended: nothing that was read stays. What was typed does, for when the person comes back. */
export async function sessionEnded(): Promise<void> {
  stops++;
  await forgetAnswers();
}

/** Keeps what was typed by whoever is signed in. */
export async function keepDraft(key: string, value: unknown): Promise<void> {
  if (key.startsWith(`${owner}\n`)) await keep('drafts', key, value);
}

/** The name under which something of a person is kept. */
export function nameOfKept(name: string, person = owner): string {
  return `${person}\n${name}`;
}

interface Kept<Data> {
  readonly build: string;
  readonly data: Data;
}

/** An answer, which is kept; where the service is not reached, the one that was kept last. @throws {ProblemError} where there is none */
export async function keptAnswer<Data>(name: string, ask: () => Promise<Data>, person = owner): Promise<Data> {
  const key = nameOfKept(name, person);
  const stillKept = keepsUntilStopped();
  try {
    const data = await ask();
    // A browser that keeps nothing shows what it has all the same.
    if (stillKept() && (person === owner || person === ''))
      await keep('answers', key, { build, data } satisfies Kept<Data>).catch(() => undefined);
    return data;
  } catch (error) {
    if (!(error instanceof ProblemError) || error.status !== 0) throw error;
    const kept = await readKept('answers', key).catch(() => undefined);
    if (!isKept<Data>(kept)) throw error;
    return kept.data;
  }
}

/** What stands under the name of an answer has its form, where the same build wrote it. */
function isKept<Data>(value: unknown): value is Kept<Data> {
  return typeof value === 'object' && value !== null && 'build' in value && value.build === build && 'data' in value;
}
