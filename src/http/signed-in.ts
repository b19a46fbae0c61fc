import type { FastifyRequest } from 'fastify';
import type { Role } from '../kernel/role.js';

/** The areas of the retailers that a person deals with: their names, or every area. */
export type VisibleAreas = readonly string[] | 'every';

/** Who makes a request: a person who has signed in, or a program with an API key. */
export interface SignedIn {
  /** Recorded as the actor of what they do. */
  readonly actor: string;
  /** In which they make this request. */
  readonly role: Role;
  readonly areas: VisibleAreas;
}

const known = new WeakMap<object, SignedIn>();

/** Says who makes a request. */
export function setSignedIn(request: FastifyRequest, who: SignedIn): void {
  known.set(request.raw, who);
}

/** Who makes a request; undefined where nobody has signed in, which the service allows on loopback only. */
export function signedInOf(request: FastifyRequest): SignedIn | undefined {
  return known.get(request.raw);
}
