import { type DynamicModule, Module } from '@nestjs/common';
import { SuggestionController } from './suggestion.controller.js';
import { suggestionHandlers } from './suggestion.queries.js';
import { SuggestionService } from './suggestion.service.js';

/** Suggestions over HTTP: what to order during a call. */
@Module({})
export class SuggestionsModule {
  static over(suggestions: SuggestionService): DynamicModule {
    return {
      module: SuggestionsModule,
      controllers: [SuggestionController],
      providers: [{ provide: SuggestionService, useValue: suggestions }, ...suggestionHandlers],
    };
  }
}
