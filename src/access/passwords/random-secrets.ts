import { createHash, randomBytes, randomInt } from 'node:crypto';

/** Without letters and digits that are taken for each other. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
const [groups, groupLength] = [4, 5];

/** A password to be read out once and changed at once: 99 random bits, `k7mnp-…`. */
export function oneTimePassword(): string {
  const group = () => Array.from({ length: groupLength }, () => letters.charAt(randomInt(letters.length))).join('');
  return Array.from({ length: groups }, group).join('-');
}

/** 256 random bits as text. @param prefix  says what it is, to people and to programs that look for lost secrets */
export function randomToken(prefix = ''): string {
  return prefix + randomBytes(32).toString('base64url');
}

/** SHA-256 (hex). Of 256 random bits it needs neither salt nor delay. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
