import { type DynamicModule, Module } from '@nestjs/common';
import { ThrottlerModule } from '@nestjs/throttler';
import type { Access } from '../access.js';
import { ACCESS } from './access.token.js';
import { ApiKeysController } from './api-keys.controller.js';
import { otherwise } from './rate-limits.js';
import { SessionController } from './session.controller.js';
import { UsersController } from './users.controller.js';

/** Sign-in, accounts and keys over HTTP. */
@Module({})
export class AccessModule {
  static over(access: Access): DynamicModule {
    return {
      module: AccessModule,
      imports: [ThrottlerModule.forRoot([...otherwise])],
      controllers: [SessionController, UsersController, ApiKeysController],
      providers: [{ provide: ACCESS, useValue: access }],
    };
  }
}
