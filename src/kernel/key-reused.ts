import { DomainError } from './domain-error.js';
import { verbatim } from './language.js';

/** A command's id that another command had: the client's mistake. @param where  the stream on which it was recorded */
export function keyReused(commandId: string, where: string): DomainError {
  return new DomainError(
    'key-reused',
    {
      en: `Idempotency-Key ${commandId} was used before, on ${where}, for another command: give each command a key of its own.`,
      zh: `Idempotency-Key ${commandId} 此前已用于 ${where} 的其他操作：每次操作须用新的键。`,
    },
    [
      {
        field: 'Idempotency-Key',
        expected: { en: 'a key never used, or the same command again', zh: '未用过的键，或重复同一操作' },
        found: verbatim(commandId),
      },
    ],
  );
}
