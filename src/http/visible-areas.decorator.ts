import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { signedInOf } from './signed-in.js';

/** The areas whose retailers an answer may show; undefined where it may show all of them. */
export const Areas = createParamDecorator((_data: unknown, host: ExecutionContext): readonly string[] | undefined => {
  const { areas = 'every' } = signedInOf(host.switchToHttp().getRequest<FastifyRequest>()) ?? {};
  return areas === 'every' ? undefined : areas;
});
