import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { daySchema } from '../http/dates.js';
import { AskedLanguage, InLanguage } from '../http/language.decorator.js';
import type { Language } from '../kernel/language.js';
import { CheckTyped, FindStockEstimates, FindSuggestions } from './suggestion.queries.js';
import { Answers } from '../http/answers.decorator.js';
import { suggestionAnswers } from './suggestion.answers.js';

const callSchema = z.object({ on: daySchema, limit: z.coerce.number().int().min(1).max(1000).default(30) });
const daySchemaOn = z.object({ on: daySchema });
const typedSchema = z.object({
  on: daySchema,
  sku: z.string().min(1),
  quantity: z.string().trim().min(1).max(100).describe('as it was typed: 12, 3条, 两箱, 2 packs'),
});

@ApiTags('suggestions')
@Controller('api/retailers/:retailerId')
export class SuggestionController {
  constructor(private readonly bus: QueryBus) {}

  @Get('suggestions')
  @InLanguage()
  @Answers(suggestionAnswers.call, { problems: [400, 404] })
  suggestions(
    @Param('retailerId') retailerId: string,
    @Query({ schema: callSchema }) { on, limit }: z.infer<typeof callSchema>,
    @AskedLanguage() language: Language,
  ) {
    return this.bus.execute(new FindSuggestions(retailerId, on, limit, language));
  }

  @Get('stock-estimates')
  @Answers(suggestionAnswers.stocks, { problems: [400, 404] })
  stocks(@Param('retailerId') retailerId: string, @Query({ schema: daySchemaOn }) { on }: z.infer<typeof daySchemaOn>) {
    return this.bus.execute(new FindStockEstimates(retailerId, on));
  }

  @Get('typed-quantity')
  @Answers(suggestionAnswers.typed, { problems: [400, 404] })
  typed(
    @Param('retailerId') retailerId: string,
    @Query({ schema: typedSchema }) { on, sku, quantity }: z.infer<typeof typedSchema>,
  ) {
    return this.bus.execute(new CheckTyped(retailerId, on, sku, quantity));
  }
}
