import type { PersonalFields } from '../../kernel/personal-fields.js';
import type { NoticeEvent } from './notice.events.js';

/** What a planner writes in free text. */
export const noticePersonalFields: PersonalFields<NoticeEvent> = {
  NoticeIssued: ['en', 'zh'],
  NoticeWithdrawn: [],
};
