import { Controller, Get, Header, Inject, Optional, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { identityOf } from '../guard/identities.js';
import { OidcSignIn } from '../oidc/oidc-sign-in.js';
import { homePage } from './home.page.js';
import { signInScript } from './sign-in.script.js';

@ApiExcludeController()
@Controller()
export class HomeController {
  constructor(@Optional() @Inject(OidcSignIn) private readonly provider: OidcSignIn | undefined) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  home(@Req() request: FastifyRequest): string {
    return homePage({ identity: identityOf(request), hasProvider: this.provider !== undefined });
  }

  @Get('sign-in.js')
  @Header('content-type', 'text/javascript; charset=utf-8')
  script(): string {
    return signInScript;
  }
}
