import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Answers } from '../../http/answers.decorator.js';
import { AskedLanguage, InLanguage } from '../../http/language.decorator.js';
import type { Language } from '../../kernel/language.js';
import { changesAnswers } from './changes.answers.js';
import { FindChanges } from './changes.queries.js';

const moment = z.string().describe('a position, a day (its end, in the time zone of the company) or an instant');
const productSchema = z.object({ since: moment, until: moment.optional() });
const retailerSchema = productSchema.extend({ sku: z.string().min(1).optional().describe('one product only') });

@ApiTags('audit')
@Controller('api/audit/changes')
export class ChangesController {
  constructor(private readonly bus: QueryBus) {}

  @Get('retailers/:retailerId')
  @InLanguage()
  @Answers(changesAnswers.all, { problems: [400, 404] })
  retailer(
    @Param('retailerId') id: string,
    @Query({ schema: retailerSchema }) asked: z.infer<typeof retailerSchema>,
    @AskedLanguage() language: Language,
  ) {
    return this.bus.execute(new FindChanges({ of: { kind: 'retailer', id }, ...asked, language }));
  }

  @Get('products/:sku')
  @InLanguage()
  @Answers(changesAnswers.all, { problems: [400, 404] })
  product(
    @Param('sku') id: string,
    @Query({ schema: productSchema }) asked: z.infer<typeof productSchema>,
    @AskedLanguage() language: Language,
  ) {
    return this.bus.execute(new FindChanges({ of: { kind: 'product', id }, ...asked, language }));
  }
}
