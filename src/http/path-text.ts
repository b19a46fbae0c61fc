import type { FastifyInstance } from 'fastify';
import type { Problem } from './problem.answer.js';
import { sendProblem } from './send-problem.js';
import { verbatim } from '../kernel/language.js';
import { sayFault } from '../kernel/domain-error.js';

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
  const expected = { en: 'names without control characters', zh: '不含控制字符的编号' };
  const fault = { field: 'path', expected, found: verbatim(found) };
  return {
    ...{ type: 'urn:almanac:problem:invalid', title: 'invalid', status: 400, instance: url },
    ...{ detail: sayFault(fault), errors: [fault] },
  };
}
