import type { StoreContinued } from '../../event-store/continuation.js';
import type { ForecastRunEvent } from '../../forecasting/runs/forecast-run.events.js';
import type { CallCalendarEvent } from '../../recording/call-calendar/call-calendar.events.js';
import type { ComplaintEvent } from '../../recording/complaints/complaint.events.js';
import type { DeliveryEvent } from '../../recording/deliveries/delivery.events.js';
import type { PersonalDataErased } from '../../recording/erasures/erasure.events.js';
import type { LossAccepted } from '../../recording/losses/loss.events.js';
import type { NoticeEvent } from '../../recording/notices/notice.events.js';
import type { CallEvent } from '../../recording/phone-orders/call.events.js';
import type { LineFigures, PhoneOrderEvent } from '../../recording/phone-orders/phone-order.events.js';
import type { ProductEvent } from '../../recording/products/product.events.js';
import type { RetailerEvent } from '../../recording/retailers/retailer.events.js';
import type { SupplyEvent } from '../../recording/supply/supply.events.js';
import type { VisitEvent } from '../../recording/visits/visit.events.js';
import type { WishEvent } from '../../recording/wishes/wish.events.js';
import type { PlanDrawnUp } from '../../sourcing/plan.events.js';
import type { CheckpointRecorded } from '../checkpoints/checkpoint.events.js';

type KnownEvent =
  | RetailerEvent
  | ProductEvent
  | VisitEvent
  | PhoneOrderEvent
  | CallEvent
  | WishEvent
  | NoticeEvent
  | ComplaintEvent
  | DeliveryEvent
  | SupplyEvent
  | CallCalendarEvent
  | LossAccepted
  | StoreContinued
  | PersonalDataErased
  | ForecastRunEvent
  | PlanDrawnUp
  | CheckpointRecorded;
/** A sentence for each type of event. */
export type EventSentences = {
  [Type in KnownEvent['type']]: (data: Extract<KnownEvent, { type: Type }>['data']) => string;
};

/** Adds up units of lines. */
export function totalOf<Line>(lines: readonly Line[], units: (line: Line) => number): number {
  return lines.reduce((sum, line) => sum + units(line), 0);
}

/** What differs of a line: the name of each figure, before and after. */
export function correctionsOf(
  from: LineFigures,
  to: LineFigures,
): ['requested' | 'granted' | 'cutBy' | 'unitPrice', number | string | undefined, number | string | undefined][] {
  const figures: ReturnType<typeof correctionsOf> = [
    ['requested', from.requested, to.requested],
    ['granted', from.granted, to.granted],
    ['cutBy', from.cutBy, to.cutBy],
    ['unitPrice', from.unitPriceMinor, to.unitPriceMinor],
  ];
  return figures.filter(([, before, after]) => before !== after);
}

/** How many lines were cut. */
export function cutLines(lines: readonly { readonly cutBy?: unknown }[]): number {
  return lines.filter(({ cutBy }) => cutBy !== undefined).length;
}
