import { type DynamicModule, Module } from '@nestjs/common';
import { ThrottlerModule } from '@nestjs/throttler';
import type { Access } from '../access.js';
import { OidcSignIn } from '../oidc/oidc-sign-in.js';
import { ACCESS, SIGN_IN_REQUIRED } from './access.token.js';
import { ApiKeysController } from './api-keys.controller.js';
import { OidcController } from './oidc.controller.js';
import { otherwise } from './rate-limits.js';
import { ServiceFactsController } from './service-facts.controller.js';
import { SessionController } from './session.controller.js';
import { UsersController } from './users.controller.js';

/** Sign-in, accounts and keys over HTTP. */
@Module({})
export class AccessModule {
  /**
   * @param provider  where people may sign in by an identity provider
   * @param isRequired  whether somebody has to be signed in
   */
  static over(access: Access, provider: OidcSignIn | undefined, isRequired: boolean): DynamicModule {
    return {
      module: AccessModule,
      imports: [ThrottlerModule.forRoot([...otherwise])],
      controllers: [ServiceFactsController, SessionController, OidcController, UsersController, ApiKeysController],
      providers: [
        { provide: ACCESS, useValue: access },
        { provide: OidcSignIn, useValue: provider },
        { provide: SIGN_IN_REQUIRED, useValue: isRequired },
      ],
    };
  }
}
