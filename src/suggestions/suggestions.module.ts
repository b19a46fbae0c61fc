import { type DynamicModule, Module } from '@nestjs/common';
import { CallListController } from './call-list/call-list.controller.js';
import { CallListService } from './call-list/call-list.service.js';
import { ReadBackController } from './read-back/read-back.controller.js';
import { ReadBackService } from './read-back/read-back.service.js';
import { SuggestionController } from './suggestion.controller.js';
import { suggestionHandlers } from './suggestion.queries.js';
import { SupplyNoticeController } from './supply-notice/supply-notice.controller.js';
import { SupplyNoticeService } from './supply-notice/supply-notice.service.js';
import { SuggestionService } from './suggestion.service.js';

/** What answers questions of a call. */
interface CallServices {
  readonly suggestions: SuggestionService;
  readonly calls: CallListService;
  readonly notices: SupplyNoticeService;
  readonly readBacks: ReadBackService;
}

/** Calls over HTTP: whom to call on a day, what to suggest, and what is scarce. */
@Module({})
export class SuggestionsModule {
  static over({ suggestions, calls, notices, readBacks }: CallServices): DynamicModule {
    return {
      module: SuggestionsModule,
      controllers: [SuggestionController, CallListController, SupplyNoticeController, ReadBackController],
      providers: [
        { provide: SuggestionService, useValue: suggestions },
        { provide: CallListService, useValue: calls },
        { provide: SupplyNoticeService, useValue: notices },
        { provide: ReadBackService, useValue: readBacks },
        ...suggestionHandlers,
      ],
    };
  }
}
