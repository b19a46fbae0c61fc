import type { CommandContext } from '../kernel/command-context.js';
import { DomainError } from '../kernel/domain-error.js';
import type { Warning } from '../kernel/warning.js';

/**
 * @throws {DomainError} 'confirmation-needed' with every warning where one was not confirmed; 'confirmation-unasked' where a code is
 * confirmed that nothing warns of: a client that confirms everything beforehand would not be asked at all
 */
export function requireConfirmed(
  warnings: readonly Warning[],
  { confirm = [] }: Pick<CommandContext, 'confirm'>,
): void {
  const asked = new Set(warnings.map(({ code }) => code));
  const unasked = confirm.filter((code) => !asked.has(code));
  if (unasked.length > 0) {
    const expected = asked.size > 0 ? `only ${[...asked].join(', ')}` : 'no code';
    throw new DomainError('confirmation-unasked', `confirm: ${unasked.join(', ')} was not asked back.`, [
      { field: 'confirm', expected, found: unasked.join(', ') },
    ]);
  }
  if (warnings.every(({ code }) => confirm.includes(code))) return;
  throw new DomainError(
    'confirmation-needed',
    `${warnings.map(({ en }) => en).join(' ')} Where this is right, send the command again with confirm: ${[...asked].join(', ')}.`,
    warnings.map(({ field, expected, found }) => ({ field, expected, found })),
    { warnings },
  );
}
