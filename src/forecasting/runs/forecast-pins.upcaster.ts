import type { Upcaster } from '../../event-store/upcasting.js';
import type { ForecastRunRequested } from './forecast-run.events.js';

type Requested = ForecastRunRequested['data'];
type NumberedRequest = Omit<Requested, 'pins'> & {
  readonly pins: Omit<Requested['pins'], 'position'> & { readonly position: number };
};

/** Positions were pinned as numbers; they are digits now, as an adapter's may lie beyond 2^53. The run keeps its id. */
export const pinsWithDigits: Upcaster<NumberedRequest, Requested> = {
  type: 'ForecastRunRequested',
  isOld: (data): data is NumberedRequest => typeof (data as NumberedRequest).pins.position === 'number',
  upcast: ({ pins, ...request }) => ({ ...request, pins: { ...pins, position: String(pins.position) } }),
};
