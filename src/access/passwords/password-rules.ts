import { DomainError } from '../../kernel/domain-error.js';

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
    throw refused(field, `at least ${leastCharacters} characters`, `${characters.length}`);
  if (characters.length > mostCharacters)
    throw refused(field, `at most ${mostCharacters} characters`, `${characters.length}`);
  const different = new Set(characters).size;
  if (different < leastDifferent)
    throw refused(field, `at least ${leastDifferent} different characters`, `${different}`);
  if (name.length > 2 && password.toLowerCase().includes(name.toLowerCase()))
    throw refused(field, 'a password that does not contain the name of its person', 'one that does');
}

function refused(field: string, expected: string, found: string): DomainError {
  return new DomainError('invalid', `${field}: expected ${expected}, found ${found}.`, [{ field, expected, found }]);
}
