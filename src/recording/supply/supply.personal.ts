import type { PersonalFields } from '../../kernel/personal-fields.js';
import type { SupplyEvent } from './supply.events.js';

/** A cause is free text and may name somebody. */
export const supplyPersonalFields: PersonalFields<SupplyEvent> = {
  QuotaSet: [],
  QuotaLifted: [],
  ShortageDeclared: ['cause'],
  ShortageEnded: [],
};
