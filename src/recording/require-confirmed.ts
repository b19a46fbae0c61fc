import type { CommandContext } from '../kernel/command-context.js';
import { DomainError } from '../kernel/domain-error.js';
import type { Warning } from '../kernel/warning.js';
import { verbatim } from '../kernel/language.js';

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
    const listed = [...asked].join(', ');
    const expected = asked.size > 0 ? { en: `only ${listed}`, zh: `只有 ${listed}` } : { en: 'no code', zh: '空白' };
    const found = unasked.join(', ');
    throw new DomainError(
      'confirmation-unasked',
      { en: `confirm: ${found} was not asked back.`, zh: `confirm：没有询问过 ${found}。` },
      [{ field: 'confirm', expected, found: verbatim(found) }],
    );
  }
  if (warnings.every(({ code }) => confirm.includes(code))) return;
  const codes = [...asked].join(', ');
  throw new DomainError(
    'confirmation-needed',
    {
      en: `${warnings.map(({ en }) => en).join(' ')} Where this is right, send the command again with confirm: ${codes}.`,
      zh: `${warnings.map(({ zh }) => zh).join('')}如无误，请附 confirm: ${codes} 重新提交。`,
    },
    warnings.map(({ field, expected, found }) => ({ field, expected, found })),
    { warnings },
  );
}
