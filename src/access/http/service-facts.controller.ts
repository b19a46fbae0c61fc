import { Controller, Get, Inject, Optional, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Answers } from '../../http/answers.decorator.js';
import { businessDay, companyTimeZone, systemClock } from '../../kernel/clock.js';
import { companyCurrency } from '../../kernel/currency.js';
import { identityOf } from '../guard/identities.js';
import { OidcSignIn } from '../oidc/oidc-sign-in.js';
import { SIGN_IN_REQUIRED } from './access.token.js';
import { sessionAnswers } from './session.answers.js';

/** What the console has to know before anybody signs in. */
@ApiTags('access')
@Controller('api/service')
export class ServiceFactsController {
  constructor(
    @Inject(SIGN_IN_REQUIRED) private readonly isRequired: boolean,
    @Optional() @Inject(OidcSignIn) private readonly provider: OidcSignIn | undefined,
  ) {}

  @Get()
  @Answers(sessionAnswers.serviceFacts)
  facts(@Req() request: FastifyRequest) {
    return {
      signIn: this.isRequired ? ('required' as const) : ('off' as const),
      signedIn: identityOf(request) !== undefined,
      identityProvider: this.provider !== undefined,
      today: businessDay(systemClock()),
      timeZone: companyTimeZone(),
      currency: companyCurrency(),
    };
  }
}
