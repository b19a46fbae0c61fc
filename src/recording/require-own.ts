import { DomainError } from '../kernel/domain-error.js';
import { type Sentence, verbatim } from '../kernel/language.js';
import type { OwnStream } from './stream-rules.js';

/** What somebody else recorded is corrected by a manager. @param by  who recorded it. @throws {DomainError} 'role-forbidden' */
export function requireOwn({ actor, role }: OwnStream['caller'], by: string, what: Sentence): void {
  if (actor === by) return;
  const expected = { en: `manager, as ${what.en} is of ${by}`, zh: `manager（${what.zh} 属于 ${by}）` };
  const found = verbatim(`${role}, ${actor}`);
  const sentence = {
    en: `role: expected ${expected.en}; found ${found.en}.`,
    zh: `${what.zh} 由 ${by} 登记，只能由其本人或 manager 更正；您是 ${actor}（${role}）。`,
  };
  throw new DomainError('role-forbidden', sentence, [{ field: 'role', expected, found }]);
}
