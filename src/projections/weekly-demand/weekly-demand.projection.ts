import { weekOf } from '../../calendar/weeks.js';
import type { CallMissed } from '../../recording/phone-orders/call.events.js';
import { MissedCall, WeeklyDemand } from '../../read-models/entities/weekly-demand.entity.js';
import type { Projection } from '../projection.js';
import { WeekSums, weekEvents, type WeekEvent } from './week-sums.js';

/** Units requested, granted and delivered per retailer, product and week: the series that forecasting reads. */
export const weeklyDemand: Projection<WeekEvent | CallMissed> = {
  name: 'weekly-demand',
  version: 3,
  handles: [...weekEvents, 'CallMissed'],
  tables: [WeeklyDemand, MissedCall],

  async apply(batch, writer) {
    const sums = new WeekSums();
    const missed = new Map<string, MissedCall>();
    for (const event of batch) {
      if (event.type === 'CallMissed') {
        const { retailerId, dueOn } = event.data;
        missed.set(`${retailerId}\n${weekOf(dueOn)}`, { retailerId, weekOf: weekOf(dueOn) });
      } else sums.add(event);
    }
    await writer.upsert(WeeklyDemand, sums.rows.values(), {
      requested: 'add',
      granted: 'add',
      delivered: 'add',
      censoringCount: 'add',
      cutCount: 'add',
    });
    await writer.upsert(MissedCall, missed.values());
  },
};
