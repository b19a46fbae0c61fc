import { type DynamicModule, Module } from '@nestjs/common';
import { ThrottlerModule } from '@nestjs/throttler';
import type { Access } from '../access.js';
import { OidcSignIn } from '../oidc/oidc-sign-in.js';
import { ACCESS } from './access.token.js';
import { ApiKeysController } from './api-keys.controller.js';
import { HomeController } from './home.controller.js';
import { OidcController } from './oidc.controller.js';
import { otherwise } from './rate-limits.js';
import { SessionController } from './session.controller.js';
import { UsersController } from './users.controller.js';

/** The home page, sign-in, accounts and keys over HTTP. */
@Module({})
export class AccessModule {
  /** @param provider  where people may sign in by an identity provider */
  static over(access: Access, provider: OidcSignIn | undefined): DynamicModule {
    return {
      module: AccessModule,
      imports: [ThrottlerModule.forRoot([...otherwise])],
      controllers: [HomeController, SessionController, OidcController, UsersController, ApiKeysController],
      providers: [
        { provide: ACCESS, useValue: access },
        { provide: OidcSignIn, useValue: provider },
      ],
    };
  }
}
