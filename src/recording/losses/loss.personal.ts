import type { PersonalFields } from '../../kernel/personal-fields.js';
import type { LossAccepted } from './loss.events.js';

/** What had seen the lost event is a part of the program. */
export const lossPersonalFields: PersonalFields<LossAccepted> = { LossAccepted: [] };
