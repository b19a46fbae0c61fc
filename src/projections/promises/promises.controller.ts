import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { addWeeks } from '../../calendar/weeks.js';
import { Answers } from '../../http/answers.decorator.js';
import { daySchema } from '../../http/dates.js';
import { Areas } from '../../http/visible-areas.decorator.js';
import { businessDate } from '../../kernel/quantities.js';
import { PromisesReader } from '../../read-models/readers/promises.reader.js';
import { assemblePromises } from './assemble-promises.js';
import { promisesAnswer } from './promise.answers.js';

const search = z.object({ on: daySchema, person: z.string().min(1).optional() });
/** What was closed in so many weeks says how long closing takes. */
const closedWeeks = 13;

@ApiTags('visits')
@Controller('api/promises')
export class PromisesController {
  constructor(private readonly promises: PromisesReader) {}

  @Get()
  @Answers(promisesAnswer, { problems: [400] })
  async due(
    @Query({ schema: search }) { on, person }: z.infer<typeof search>,
    @Areas() areas: readonly string[] | undefined,
  ) {
    const closedSince = addWeeks(businessDate('on', on), -closedWeeks);
    const [open, closed] = await Promise.all([
      this.promises.open(on, person, areas),
      this.promises.closed(closedSince, on, person, areas),
    ]);
    return { on, closedSince, people: assemblePromises(on, open, closed) };
  }
}
