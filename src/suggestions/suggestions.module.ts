import { type DynamicModule, Module } from '@nestjs/common';
import { CallListController } from './call-list/call-list.controller.js';
import { CallListService } from './call-list/call-list.service.js';
import { OrderRhythmController } from './order-rhythm/order-rhythm.controller.js';
import { OrderRhythmService } from './order-rhythm/order-rhythm.service.js';
import { ProductNewsController } from './product-news/product-news.controller.js';
import { ProductNewsService } from './product-news/product-news.service.js';
import { ReadBackController } from './read-back/read-back.controller.js';
import { ReadBackService } from './read-back/read-back.service.js';
import { SuggestionController } from './suggestion.controller.js';
import { suggestionHandlers } from './suggestion.queries.js';
import { SupplyNoticeController } from './supply-notice/supply-notice.controller.js';
import { SupplyNoticeService } from './supply-notice/supply-notice.service.js';
import { VisitListController } from './visit-list/visit-list.controller.js';
import { VisitListService } from './visit-list/visit-list.service.js';
import { SuggestionService } from './suggestion.service.js';

/** What answers questions of a call or a visit. */
interface CallServices {
  readonly suggestions: SuggestionService;
  readonly calls: CallListService;
  readonly notices: SupplyNoticeService;
  readonly readBacks: ReadBackService;
  readonly visitLists: VisitListService;
  readonly rhythms: OrderRhythmService;
  readonly productNews: ProductNewsService;
}

/** Calls and visits over HTTP: whom to call and to visit on a day, what to suggest, and what is scarce. */
@Module({})
export class SuggestionsModule {
  static over({
    suggestions,
    calls,
    notices,
    readBacks,
    visitLists,
    rhythms,
    productNews,
  }: CallServices): DynamicModule {
    return {
      module: SuggestionsModule,
      controllers: [
        SuggestionController,
        CallListController,
        OrderRhythmController,
        ProductNewsController,
        SupplyNoticeController,
        ReadBackController,
        VisitListController,
      ],
      providers: [
        { provide: SuggestionService, useValue: suggestions },
        { provide: CallListService, useValue: calls },
        { provide: SupplyNoticeService, useValue: notices },
        { provide: ReadBackService, useValue: readBacks },
        { provide: VisitListService, useValue: visitLists },
        { provide: OrderRhythmService, useValue: rhythms },
        { provide: ProductNewsService, useValue: productNews },
        ...suggestionHandlers,
      ],
    };
  }
}
