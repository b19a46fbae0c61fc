import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Answers } from '../../http/answers.decorator.js';
import { AskedLanguage, InLanguage } from '../../http/language.decorator.js';
import type { Language } from '../../kernel/language.js';
import { eventNames } from '../sentences/event-names.js';
import { historySearchAnswers } from './history-search.answers.js';
import { SearchHistory } from './history-search.queries.js';
import { queryOf, searchSchema } from './history-search.schemas.js';

@ApiTags('audit')
@Controller('api/audit')
export class HistorySearchController {
  constructor(private readonly bus: QueryBus) {}

  @Get('event-types')
  @InLanguage()
  @Answers(historySearchAnswers.types)
  types(@AskedLanguage() language: Language) {
    return Object.entries(eventNames).map(([type, name]) => ({ type, name: name[language] }));
  }

  @Get('events')
  @InLanguage()
  @Answers(historySearchAnswers.found, { problems: [400] })
  find(@Query({ schema: searchSchema }) asked: z.infer<typeof searchSchema>, @AskedLanguage() language: Language) {
    return this.bus.execute(new SearchHistory(queryOf(asked), asked.before, asked.limit, language));
  }
}
