import type { FastifyReply } from 'fastify';
import type { Tokens } from '../sessions/sessions.js';

export const accessCookie = 'almanac_access';
export const refreshCookie = 'almanac_refresh';

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i;

/** Scripts of a page cannot read them, other sites cannot make a browser send them, and they travel over HTTPS alone, except to this machine. */
function options(host: string, path: string) {
  return { path, httpOnly: true, sameSite: 'strict', secure: !loopback.test(host) } as const;
}

export function setCookies(reply: FastifyReply, tokens: Tokens): void {
  const host = reply.request.headers.host ?? '';
  const { accessToken, accessExpiresAt, refreshToken, refreshExpiresAt } = tokens;
  void reply.setCookie(accessCookie, accessToken, { ...options(host, '/'), expires: new Date(accessExpiresAt) });
  void reply.setCookie(refreshCookie, refreshToken, { ...options(host, '/api'), expires: new Date(refreshExpiresAt) });
}

export function clearCookies(reply: FastifyReply): void {
  const host = reply.request.headers.host ?? '';
  void reply.clearCookie(accessCookie, options(host, '/'));
  void reply.clearCookie(refreshCookie, options(host, '/api'));
}
