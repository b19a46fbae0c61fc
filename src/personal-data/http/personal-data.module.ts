import { type DynamicModule, Module } from '@nestjs/common';
import { Forgetting } from '../forgetting.js';
import { PersonalDataController } from './personal-data.controller.js';

/** Erasure over HTTP. */
@Module({})
export class PersonalDataModule {
  static over(forgetting: Forgetting): DynamicModule {
    return {
      module: PersonalDataModule,
      controllers: [PersonalDataController],
      providers: [{ provide: Forgetting, useValue: forgetting }],
    };
  }
}
