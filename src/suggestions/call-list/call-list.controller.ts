import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Answers } from '../../http/answers.decorator.js';
import { daySchema } from '../../http/dates.js';
import { AskedLanguage, InLanguage } from '../../http/language.decorator.js';
import { Areas } from '../../http/visible-areas.decorator.js';
import type { Language } from '../../kernel/language.js';
import { callListAnswers } from './call-list.answers.js';
import { CallListService } from './call-list.service.js';

const listSchema = z.object({ on: daySchema });
const nextSchema = listSchema.extend({
  at: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a time HH:MM')
    .optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(30),
});

@ApiTags('phone orders')
@Controller('api/calls')
export class CallListController {
  constructor(private readonly calls: CallListService) {}

  @Get()
  @InLanguage()
  @Answers(callListAnswers.list, { problems: [400] })
  list(
    @Query({ schema: listSchema }) { on }: z.infer<typeof listSchema>,
    @AskedLanguage() language: Language,
    @Areas() areas: readonly string[] | undefined,
  ) {
    return this.calls.on(on, language, areas);
  }

  @Get('next')
  @InLanguage()
  @Answers(callListAnswers.next, { problems: [400] })
  next(
    @Query({ schema: nextSchema }) { on, at, limit }: z.infer<typeof nextSchema>,
    @AskedLanguage() language: Language,
    @Areas() areas: readonly string[] | undefined,
  ) {
    return this.calls.next({ on, at, limit, areas }, language);
  }
}
