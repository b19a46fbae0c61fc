import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Answers } from '../../http/answers.decorator.js';
import { daySchema } from '../../http/dates.js';
import { AskedLanguage, InLanguage } from '../../http/language.decorator.js';
import { Areas } from '../../http/visible-areas.decorator.js';
import type { Language } from '../../kernel/language.js';
import { visitListAnswer } from './visit-list.answers.js';
import { VisitListService } from './visit-list.service.js';

const listSchema = z.object({ on: daySchema, accountManager: z.string().min(1).optional() });

@ApiTags('visits')
@Controller('api/visit-list')
export class VisitListController {
  constructor(private readonly visits: VisitListService) {}

  @Get()
  @InLanguage()
  @Answers(visitListAnswer, { problems: [400] })
  list(
    @Query({ schema: listSchema }) { on, accountManager }: z.infer<typeof listSchema>,
    @AskedLanguage() language: Language,
    @Areas() areas: readonly string[] | undefined,
  ) {
    return this.visits.on(on, accountManager, language, areas);
  }
}
