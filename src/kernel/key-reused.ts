import { DomainError } from './domain-error.js';

/** A command's id that another command had: the client's mistake. @param where  the stream on which it was recorded */
export function keyReused(commandId: string, where: string): DomainError {
  return new DomainError(
    'key-reused',
    `Idempotency-Key ${commandId} was used before, on ${where}, for another command: give each command a key of its own.`,
    [{ field: 'Idempotency-Key', expected: 'a key never used, or the same command again', found: commandId }],
  );
}
