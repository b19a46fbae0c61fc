import type { FastifyInstance } from 'fastify';
import type { Problem } from './problem.answer.js';
import { sendProblem } from './send-problem.js';

/** Control characters (C0, DEL, C1) as a path encodes them. */
const encodedControl = /%(?:[01][0-9a-f]|7f|c2%[89][0-9a-f])/i;

/** Refuses names in the path that no name can be: an id without control characters is never found under one that has some. */
export function guardPathText(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    const problem = pathProblem(request.url);
    if (problem) sendProblem(reply, problem);
    else done();
  });
}

/** Why the address is refused; undefined where it is not. */
export function pathProblem(url: string): Problem | undefined {
  const [path = ''] = url.split('?', 1);
  const [found] = encodedControl.exec(path) ?? [];
  if (found === undefined) return undefined;
  const expected = 'names without control characters';
  return {
    ...{ type: 'urn:almanac:problem:invalid', title: 'invalid', status: 400, instance: url },
    ...{ detail: `path: expected ${expected}, found ${found}.`, errors: [{ field: 'path', expected, found }] },
  };
}
