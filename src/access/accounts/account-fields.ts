import { invalid } from '../../kernel/domain-error.js';
import { personRoles, roles, type Role } from '../../kernel/role.js';
import { hasControlCharacter } from '../../kernel/visible-text.js';

const longestText = 100;
const name = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u;
export const everyArea = '*';

/** A name to sign in by, as it is kept: in lower case. @throws {DomainError} 'invalid' */
export function accountName(field: string, text: string): string {
  const kept = text.normalize('NFKC').trim().toLowerCase();
  if (!name.test(kept) || kept.length > longestText)
    throw invalid(
      field,
      {
        en: `letters, digits, dots, hyphens and underscores, at most ${longestText}`,
        zh: `字母、数字、点、连字符和下划线，最多 ${longestText} 个`,
      },
      text,
    );
  return kept;
}

/** @throws {DomainError} 'invalid' */
export function displayText(field: string, text: string): string {
  const kept = text.trim();
  if (kept === '' || kept.length > longestText || hasControlCharacter(kept))
    throw invalid(
      field,
      { en: `a text of 1 to ${longestText} characters`, zh: `1 到 ${longestText} 个字符的文字` },
      text,
    );
  return kept;
}

/** At least one role, each once. @param ofProgram  programs may act as the system, people may not. @throws {DomainError} 'invalid' */
export function accountRoles(field: string, given: readonly string[], ofProgram = false): readonly Role[] {
  const allowed: readonly Role[] = ofProgram ? roles : personRoles;
  const wrong = given.find((each) => !allowed.some((role) => role === each));
  if (wrong !== undefined || given.length === 0)
    throw invalid(
      field,
      { en: `one or more of ${allowed.join(', ')}`, zh: `${allowed.join('、')} 中的一个或多个` },
      wrong ?? 'nothing',
    );
  return allowed.filter((role) => given.includes(role));
}

/** Names of areas, each once; `*` alone where it is every area. @throws {DomainError} 'invalid' */
export function accountAreas(field: string, given: readonly string[]): readonly string[] {
  const kept = [...new Set(given.map((area) => displayText(field, area)))].sort();
  return kept.includes(everyArea) ? [everyArea] : kept;
}
