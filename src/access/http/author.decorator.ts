import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { fieldError, nothing } from '../../kernel/domain-error.js';
import { aCredential } from '../../kernel/expectations.js';
import type { ChangeAuthor } from '../accounts/change-author.js';
import { identityOf } from '../guard/identities.js';

/** Who changes an account: the person who has signed in. */
export const Author = createParamDecorator((_data: unknown, host: ExecutionContext): ChangeAuthor => {
  const identity = identityOf(host.switchToHttp().getRequest<FastifyRequest>());
  if (!identity) throw fieldError('not-signed-in', 'Authorization', aCredential, nothing);
  return { name: identity.actor, through: 'http' };
});
