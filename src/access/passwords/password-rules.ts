import { fieldError, type DomainError } from '../../kernel/domain-error.js';
import type { Sentence } from '../../kernel/language.js';

export const leastCharacters = 12;
export const mostCharacters = 200;
const leastDifferent = 6;

/**
 * A password may be any text that is long and no guess: length helps more than signs that nobody can remember.
 * @param field  that holds it
 * @throws {DomainError} 'invalid' saying what is expected; the password itself is never repeated
 */
export function requireGoodPassword(field: string, password: string, name: string): void {
  const characters = [...password.normalize('NFKC')];
  if (characters.length < leastCharacters)
    throw refused(
      field,
      { en: `at least ${leastCharacters} characters`, zh: `至少 ${leastCharacters} 个字符` },
      `${characters.length}`,
    );
  if (characters.length > mostCharacters)
    throw refused(
      field,
      { en: `at most ${mostCharacters} characters`, zh: `最多 ${mostCharacters} 个字符` },
      `${characters.length}`,
    );
  const different = new Set(characters).size;
  if (different < leastDifferent)
    throw refused(
      field,
      { en: `at least ${leastDifferent} different characters`, zh: `至少 ${leastDifferent} 个不同的字符` },
      `${different}`,
    );
  if (name.length > 2 && password.toLowerCase().includes(name.toLowerCase()))
    throw refused(
      field,
      { en: 'a password that does not contain the name of its person', zh: '不含本人姓名的密码' },
      { en: 'one that does', zh: '含本人姓名的密码' },
    );
}

function refused(field: string, expected: Sentence, found: string | Sentence): DomainError {
  return fieldError('invalid', field, expected, found);
}
