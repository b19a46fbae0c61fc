import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Answers } from '../../http/answers.decorator.js';
import { AskedLanguage, InLanguage } from '../../http/language.decorator.js';
import type { Language } from '../../kernel/language.js';
import { historySearchAnswers } from './history-search.answers.js';
import { SearchHistory } from './history-search.queries.js';
import { queryOf, searchSchema } from './history-search.schemas.js';

@ApiTags('audit')
@Controller('api/audit/events')
export class HistorySearchController {
  constructor(private readonly bus: QueryBus) {}

  @Get()
  @InLanguage()
  @Answers(historySearchAnswers.found, { problems: [400] })
  find(@Query({ schema: searchSchema }) asked: z.infer<typeof searchSchema>, @AskedLanguage() language: Language) {
    return this.bus.execute(new SearchHistory(queryOf(asked), asked.before, asked.limit, language));
  }
}
