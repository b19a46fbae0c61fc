import { type DynamicModule, Module } from '@nestjs/common';
import { CallListController } from './call-list/call-list.controller.js';
import { CallListService } from './call-list/call-list.service.js';
import { SuggestionController } from './suggestion.controller.js';
import { suggestionHandlers } from './suggestion.queries.js';
import { SuggestionService } from './suggestion.service.js';

/** Calls over HTTP: whom to call on a day, and what to suggest. */
@Module({})
export class SuggestionsModule {
  static over(suggestions: SuggestionService, calls: CallListService): DynamicModule {
    return {
      module: SuggestionsModule,
      controllers: [SuggestionController, CallListController],
      providers: [
        { provide: SuggestionService, useValue: suggestions },
        { provide: CallListService, useValue: calls },
        ...suggestionHandlers,
      ],
    };
  }
}
