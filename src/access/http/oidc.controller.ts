import { Controller, Get, Inject, Optional, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Throttle, ThrottlerGuard } from '@nestjs/throttler';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../kernel/domain-error.js';
import type { Access } from '../access.js';
import { noteRefusal } from '../guard/access-guard.js';
import { clearPending, pendingOf, setCookies, setPending } from '../guard/cookies.js';
import { OidcSignIn } from '../oidc/oidc-sign-in.js';
import { ACCESS } from './access.token.js';
import { perAddress } from './rate-limits.js';

const callback = '/api/sign-in/oidc/callback';

/** Sign-in by an identity provider, for browsers: they are sent there, and come back with cookies. */
@ApiExcludeController()
@UseGuards(ThrottlerGuard)
@Controller('api/sign-in/oidc')
export class OidcController {
  constructor(
    @Inject(ACCESS) private readonly access: Access,
    @Optional() @Inject(OidcSignIn) private readonly provider: OidcSignIn | undefined,
  ) {}

  @Get()
  @Throttle(perAddress.signIn)
  async begin(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { url, pending } = await this.configured().begin(originOf(request) + callback);
    setPending(reply, pending);
    await reply.redirect(url, 302);
  }

  @Get('callback')
  @Throttle(perAddress.signIn)
  async complete(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const provider = this.configured();
    try {
      const pending = pendingOf(request);
      if (!pending)
        throw new DomainError('sign-in-failed', {
          en: 'Sign-in: expected one that this browser began, found none.',
          zh: '登录：此浏览器没有开始过登录，请重新登录。',
        });
      const person = await provider.complete(new URL(request.url, originOf(request)), pending);
      const user = await this.access.accounts.ofIdentity(person);
      const tokens = await this.access.sessions.begin(user);
      clearPending(reply);
      setCookies(reply, tokens);
      await reply.redirect('/', 302);
    } catch (error) {
      if (error instanceof DomainError) await noteRefusal(this.access, request, error);
      throw error;
    }
  }

  private configured(): OidcSignIn {
    if (this.provider) return this.provider;
    throw new DomainError('not-found', {
      en: 'There is no identity provider: ALMANAC_OIDC_ISSUER names none.',
      zh: '没有身份提供方：ALMANAC_OIDC_ISSUER 未设置。',
    });
  }
}

/** Under which the browser knows the service; the name was checked before. */
function originOf({ protocol, headers }: FastifyRequest): string {
  return `${protocol}://${headers.host ?? ''}`;
}
