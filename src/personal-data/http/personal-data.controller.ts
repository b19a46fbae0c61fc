import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Answers } from '../../http/answers.decorator.js';
import { bodyObject } from '../../http/body-object.js';
import { Caller } from '../../http/caller.decorator.js';
import { CallerHeaders } from '../../http/commands.decorator.js';
import { labelSchema, textOf } from '../../recording/field.schemas.js';
import type { CommandContext } from '../../kernel/command-context.js';
import { Forgetting } from '../forgetting.js';

const forgetSchema = bodyObject({
  reason: textOf(500).describe('why, without naming anybody: the reason stays'),
});

const forgetPersonSchema = forgetSchema.extend({
  name: labelSchema.describe('as what they did is recorded: the name by which they signed in'),
});

const forgottenAnswer = z
  .object({
    erased: z.boolean().describe('false where nothing was known that was not erased before'),
  })
  .meta({ id: 'Forgotten', description: 'What became of an erasure.' });

/** The erasure of personal data: for admins. */
@ApiTags('access')
@Controller('api')
export class PersonalDataController {
  constructor(private readonly forgetting: Forgetting) {}

  @Post('retailers/:retailerId/forget')
  @HttpCode(200)
  @CallerHeaders()
  @Answers(forgottenAnswer, { problems: [400, 404, 409, 422] })
  async forget(
    @Param('retailerId') retailerId: string,
    @Body({ schema: forgetSchema }) { reason }: z.infer<typeof forgetSchema>,
    @Caller() caller: CommandContext,
  ) {
    return { erased: (await this.forgetting.retailer(retailerId, { ...caller, reason })).length > 0 };
  }

  @Post('people/forget')
  @HttpCode(200)
  @CallerHeaders()
  @Answers(forgottenAnswer, { problems: [400, 409, 422] })
  async forgetPerson(
    @Body({ schema: forgetPersonSchema }) { name, reason }: z.infer<typeof forgetPersonSchema>,
    @Caller() caller: CommandContext,
  ) {
    return { erased: (await this.forgetting.person(name, { ...caller, reason })).length > 0 };
  }
}
