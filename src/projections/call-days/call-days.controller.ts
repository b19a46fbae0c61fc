import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Answers } from '../../http/answers.decorator.js';
import { companyHolidays } from '../../calendar/company-holidays.js';
import { festivalsBetween } from '../../calendar/festivals.js';
import { checkedDays, daySchema } from '../../http/dates.js';
import { AskedLanguage, InLanguage } from '../../http/language.decorator.js';
import type { Language } from '../../kernel/language.js';
import { pageSchema, type PageRequest } from '../../http/page.js';
import { CallCalendarReader } from '../../read-models/readers/call-calendar.reader.js';
import { callDaysAnswers } from './call-days.answers.js';
import { FindRetailerCalls } from './retailer-calls.js';

const rangeSchema = z.object({ from: daySchema, to: daySchema, knownOn: daySchema.optional() });

const festivalSchema = z.object({
  from: daySchema,
  to: daySchema,
  holidays: z.enum(['cn', 'us', 'none']).optional().describe('whose festivals; those of the company where absent'),
});

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

  @Get('calendar/festivals')
  @InLanguage()
  @Answers(callDaysAnswers.festivals, { problems: [400] })
  festivals(
    @Query({ schema: festivalSchema }) range: z.infer<typeof festivalSchema>,
    @AskedLanguage() language: Language,
  ) {
    checkedDays(range);
    const festivals = festivalsBetween(range.holidays ?? companyHolidays(), range.from, range.to);
    return { items: festivals.map(({ key, date, [language]: name }) => ({ key, on: date, name })) };
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
