import type { FastifyReply, FastifyRequest } from 'fastify';
import { accessCookie } from '../../http/access-cookie.js';
import type { PendingSignIn } from '../oidc/oidc-sign-in.js';
import type { Tokens } from '../sessions/sessions.js';

export const refreshCookie = 'almanac_refresh';
const pendingCookie = 'almanac_oidc';
/** A sign-in at the provider that takes longer is begun again. */
const pendingSeconds = 600;

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i;

/** Scripts of a page cannot read them, other sites cannot make a browser send them, and they travel over HTTPS alone, except to this machine by HTTP. */
function options({ headers, protocol }: FastifyRequest, path: string) {
  const secure = protocol === 'https' || !loopback.test(headers.host ?? '');
  return { path, httpOnly: true, sameSite: 'strict', secure } as const;
}

/** The provider sends the browser back from another site, where a strict cookie would stay behind. */
function pendingOptions(request: FastifyRequest) {
  return { ...options(request, '/api/sign-in/oidc'), sameSite: 'lax' } as const;
}

export function setPending(reply: FastifyReply, pending: PendingSignIn): void {
  const text = Buffer.from(JSON.stringify(pending)).toString('base64url');
  void reply.setCookie(pendingCookie, text, {
    ...pendingOptions(reply.request),
    maxAge: pendingSeconds,
  });
}

export function clearPending(reply: FastifyReply): void {
  void reply.clearCookie(pendingCookie, pendingOptions(reply.request));
}

/** The sign-in that the browser began; undefined where it began none. */
export function pendingOf({ cookies }: FastifyRequest): PendingSignIn | undefined {
  const text = cookies[pendingCookie];
  if (text === undefined) return undefined;
  try {
    const read = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Partial<PendingSignIn>;
    const { state, nonce, verifier } = read;
    return state && nonce && verifier ? { state, nonce, verifier } : undefined;
  } catch {
    return undefined;
  }
}

export function setCookies(reply: FastifyReply, tokens: Tokens): void {
  const { accessToken, accessExpiresAt, refreshToken, refreshExpiresAt } = tokens;
  void reply.setCookie(accessCookie, accessToken, {
    ...options(reply.request, '/'),
    expires: new Date(accessExpiresAt),
  });
  void reply.setCookie(refreshCookie, refreshToken, {
    ...options(reply.request, '/api'),
    expires: new Date(refreshExpiresAt),
  });
}

export function clearCookies(reply: FastifyReply): void {
  void reply.clearCookie(accessCookie, options(reply.request, '/'));
  void reply.clearCookie(refreshCookie, options(reply.request, '/api'));
}
