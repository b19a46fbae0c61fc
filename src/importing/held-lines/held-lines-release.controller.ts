import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Caller } from '../../http/caller.decorator.js';
import { CallerHeaders, Commands } from '../../http/commands.decorator.js';
import { daySchema } from '../../http/dates.js';
import type { CommandContext } from '../../kernel/command-context.js';
import type { ReleaseHeldLines } from '../../recording/phone-orders/phone-order.commands.js';
import { releaseHeldLinesSchema } from '../../recording/phone-orders/phone-order.schemas.js';
import { ReleaseLinesOfOrder, ReleaseQuarantine } from './held-lines.handlers.js';
import { bodyObject } from '../../http/body-object.js';
import { Answers } from '../../http/answers.decorator.js';
import { heldLinesAnswers } from './held-lines.answers.js';

const releaseSchema = bodyObject({
  resolution: z.enum(['accepted', 'repaired']),
  reason: z.string().trim().min(1).max(500),
  orderedOn: daySchema.optional(),
  retailerId: z.string().min(1).optional(),
});

@ApiTags('quarantine')
@Controller('api')
export class HeldLinesReleaseController {
  constructor(private readonly bus: CommandBus) {}

  @Post('quarantine/release')
  @HttpCode(200)
  @Answers(heldLinesAnswers.release, { problems: [400, 422] })
  @CallerHeaders()
  release(
    @Body({ schema: releaseSchema }) { resolution, reason, ...filter }: z.infer<typeof releaseSchema>,
    @Caller() caller: CommandContext,
  ) {
    return this.bus.execute(new ReleaseQuarantine(filter, resolution, reason, caller));
  }

  @Post('orders/:orderId/held-lines/release')
  @Commands()
  releaseLines(
    @Param('orderId') orderId: string,
    @Body({ schema: releaseHeldLinesSchema }) data: ReleaseHeldLines['data'],
    @Caller() caller: CommandContext,
  ) {
    return this.bus.execute(new ReleaseLinesOfOrder(orderId, data, { ...caller, reason: data.reason }));
  }
}
