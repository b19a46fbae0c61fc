import type { FastifyRequest } from 'fastify';
import type { Access } from '../access.js';
import type { Credential } from './credentials.js';
import type { Identity } from './identity.js';

const known = new WeakMap<object, Identity>();

/** Who makes the request; undefined where nobody has signed in. */
export function identityOf(request: FastifyRequest): Identity | undefined {
  return known.get(request.raw);
}

export function setIdentity(request: FastifyRequest, identity: Identity): void {
  known.set(request.raw, identity);
}

/** Whose credential it is; undefined where it is not valid. */
export async function identify(
  { sessions, apiKeys }: Pick<Access, 'sessions' | 'apiKeys'>,
  credential: Credential,
): Promise<Identity | undefined> {
  if (credential.kind === 'api-key') {
    const apiKey = await apiKeys.valid(credential.text);
    return apiKey && { actor: `key:${apiKey.name}`, roles: apiKey.roles, areas: apiKey.areas };
  }
  const signedIn = await sessions.signedIn(credential.text);
  if (!signedIn) return undefined;
  const { user, sessionId } = signedIn;
  const { name: actor, roles, areas, userId, mustChangePassword } = user;
  return { actor, roles, areas, userId, sessionId, mustChangePassword };
}
