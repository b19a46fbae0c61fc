import type { FastifyInstance } from 'fastify';
import { v7 as uuid } from 'uuid';

type Headers = Readonly<Record<string, string | string[] | undefined>>;

export const requestIdHeader = 'x-request-id';

/** Letters, digits and what identifiers are usually joined with: nothing that could act on a log or on who reads it. */
const wellFormed = /^[A-Za-z0-9._:/+=-]{1,128}$/;

/** The id that the client gave its request; undefined where it gave none, or one that is not well-formed. */
export function givenRequestId(headers: Headers): string | undefined {
  const [id] = [headers[requestIdHeader] ?? []].flat();
  return id !== undefined && wellFormed.test(id) ? id : undefined;
}

/** The id under which a request is answered: its client's, or a new one. */
export function requestIdOf({ headers }: { readonly headers: Headers }): string {
  return givenRequestId(headers) ?? uuid();
}

/** Says in each answer under which id it was given. */
export function identifyRequests(server: FastifyInstance): void {
  server.addHook('onRequest', ({ id }, reply, done) => {
    void reply.header(requestIdHeader, id);
    done();
  });
}
