import { ProblemError } from '../api/problem.js';
import { keep, readKept } from '../outbox/database.js';

/** Answers of another build may have another form: they are not shown. */
const build = import.meta.url;
let owner = '';

/** @param person  whose answers are kept from now on */
export function keepAnswersOf(person: string): void {
  owner = person;
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
  try {
    const data = await ask();
    // A browser that keeps nothing shows what it has all the same.
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
