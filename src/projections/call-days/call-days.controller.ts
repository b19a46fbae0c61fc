import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Answers } from '../../http/answers.decorator.js';
import { daySchema } from '../../http/dates.js';
import { pageSchema, type PageRequest } from '../../http/page.js';
import { CallCalendarReader } from '../../read-models/readers/call-calendar.reader.js';
import { callDaysAnswers } from './call-days.answers.js';
import { FindRetailerCalls } from './retailer-calls.js';

const rangeSchema = z.object({ from: daySchema, to: daySchema, knownOn: daySchema.optional() });

@ApiTags('calendar')
@Controller('api')
export class CallDaysController {
  constructor(
    private readonly callDays: CallCalendarReader,
    private readonly bus: QueryBus,
  ) {}

  @Get('calendar/changes')
  @Answers(callDaysAnswers.changes, { problems: [400] })
  changes(@Query({ schema: pageSchema }) page: PageRequest) {
    return this.callDays.page(page);
  }

  @Get('retailers/:retailerId/calls')
  @Answers(callDaysAnswers.calls, { problems: [400, 404] })
  calls(
    @Param('retailerId') retailerId: string,
    @Query({ schema: rangeSchema }) { from, to, knownOn }: z.infer<typeof rangeSchema>,
  ) {
    return this.bus.execute(new FindRetailerCalls(retailerId, from, to, knownOn));
  }
}
