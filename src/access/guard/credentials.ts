import type { FastifyRequest } from 'fastify';
import { apiKeyPrefix } from '../keys/api-keys.js';
import { accessCookie } from '../../http/access-cookie.js';

/** What a request brings to say who makes it. */
export type Credential =
  | { readonly kind: 'api-key'; readonly text: string }
  | { readonly kind: 'access-token'; readonly text: string; readonly inCookie: boolean };

/** What a text without its header is: an API key or an access token. */
export function credentialOfText(text: string): Credential {
  return text.startsWith(apiKeyPrefix) ? { kind: 'api-key', text } : { kind: 'access-token', text, inCookie: false };
}

/** `Authorization: Bearer …`, else the cookie of the console; undefined where there is neither. */
export function credentialOf({
  headers,
  cookies,
}: Pick<FastifyRequest, 'headers' | 'cookies'>): Credential | undefined {
  const [, text] = /^Bearer +(\S+)\s*$/i.exec(headers.authorization ?? '') ?? [];
  if (text !== undefined) return credentialOfText(text);
  const cookie = cookies?.[accessCookie];
  return cookie ? { kind: 'access-token', text: cookie, inCookie: true } : undefined;
}

/**
 * Whether a page sent it, as far as the browser says: it names the page's origin with whatever changes something. What it says is
 * checked elsewhere; a cookie alone is not enough.
 */
export function namesItsPage({ headers }: Pick<FastifyRequest, 'headers'>): boolean {
  return headers.origin !== undefined || headers['sec-fetch-site'] !== undefined;
}
