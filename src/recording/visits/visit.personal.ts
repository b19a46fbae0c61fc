import type { PersonalFields } from '../../kernel/personal-fields.js';
import type { VisitEvent } from './visit.events.js';

/** Who visits, and what was said in free text. */
export const visitPersonalFields: PersonalFields<VisitEvent> = {
  VisitPlanned: ['accountManager'],
  VisitStarted: [],
  StockCounted: [],
  ShelfObserved: [],
  DemandDeclared: [],
  FeedbackGiven: ['text', 'followUp.task', 'followUp.assignedTo'],
  FollowUpDone: ['outcome'],
  CountCorrected: [],
  ShelfPriceCorrected: [],
  VisitEnded: ['summary'],
};
