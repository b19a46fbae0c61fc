import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { checkedDays, daysSchema } from '../../http/dates.js';
import { pageSchema } from '../../http/page.js';
import { heldLineResolutions } from '../../read-models/entities/held-lines.entity.js';
import { QuarantineReader, type NamedHeldLine } from '../../read-models/readers/quarantine.reader.js';
import { AskedLanguage, InLanguage } from '../../http/language.decorator.js';
import type { Language } from '../../kernel/language.js';
import { recordedDoubt } from '../../recording/phone-orders/recorded-doubt.js';
import { Answers } from '../../http/answers.decorator.js';
import { heldLineAnswers } from './held-line.answers.js';

const search = pageSchema.extend({
  ...daysSchema.shape,
  sku: z.string().optional(),
  resolution: z.enum(['waiting', ...heldLineResolutions]).default('waiting'),
});

@ApiTags('quarantine')
@Controller('api/quarantine')
export class HeldLinesController {
  constructor(private readonly quarantine: QuarantineReader) {}

  @Get()
  @InLanguage()
  @Answers(heldLineAnswers.page, { problems: [400] })
  async find(
    @Query({ schema: search }) { sku, from, to, resolution, ...page }: z.infer<typeof search>,
    @AskedLanguage() language: Language,
  ) {
    const found = await this.quarantine.find({ sku, resolution, ...checkedDays({ from, to }) }, page);
    return { ...found, items: found.items.map((line) => inLanguage(line, language)) };
  }
}

function inLanguage({ doubtZh, ...line }: NamedHeldLine, language: Language) {
  return language === 'en' ? line : { ...line, doubt: doubtZh ?? recordedDoubt(line.doubt) };
}
