import type { EventStore } from '../../event-store/event-store.js';
import { readModelsAt } from '../../forecasting/runs/read-models-at.js';
import { shareReached } from '../../kernel/position.js';
import { orders } from '../../projections/orders/orders.projection.js';
import type { Projection } from '../../projections/projection.js';
import { retailers } from '../../projections/retailers/retailers.projection.js';
import { stockPosition } from '../../projections/stock-position/stock-position.projection.js';
import { supply } from '../../projections/supply/supply.projection.js';
import { weeklyDemand } from '../../projections/weekly-demand/weekly-demand.projection.js';
import type { Database } from '../../read-models/database/database.js';
import { openReadModels } from '../../read-models/open-read-models.js';
import type { ForecastNode } from '../../read-models/readers/forecast-rows.js';
import type { ForecastReader } from '../../read-models/readers/forecast.reader.js';
import { PlanReader } from '../../read-models/readers/plan.reader.js';
import { StockPositionReader } from '../../read-models/readers/stock-position.reader.js';
import { SupplyReader } from '../../read-models/readers/supply.reader.js';
import { WeeklyDemandReader } from '../../read-models/readers/weekly-demand.reader.js';
import { shown } from '../known-then/known-demand.js';
import type { KnownThenService } from '../known-then/known-then.service.js';
import type { Moment } from '../moments/moment.js';
import type { ModelRow } from './model-rows.js';

/** What figures of a moment are made from. */
const projections = [retailers, weeklyDemand, stockPosition, orders, supply] as readonly Projection[];
/** The share of the work that is projecting, about. */
const ofProjecting = 0.8;
const rowsPerPart = 5_000;

export interface KnownModelSources {
  readonly store: EventStore;
  readonly known: KnownThenService;
  readonly forecasts: ForecastReader;
}

/** Called between two steps; what it throws ends the work. */
export type ModelProgress = (step: string, share: number) => void;

/**
 * Everything that was known at a moment: the events up to it are projected into a file of their own, which is read and removed. The read
 * models in use are only asked which forecast and plan were the newest.
 */
export class KnownModel {
  constructor(private readonly sources: KnownModelSources) {}

  /**
   * Demand and stock by retailer, quotas, shortages, forecast and plan, in parts.
   * @param parent  folder in which the file lies in a folder of its own while it is needed
   */
  async *rows(moment: Moment, parent: string, onProgress: ModelProgress): AsyncGenerator<readonly ModelRow[]> {
    const { position, recordedAt, day } = moment;
    yield [{ kind: 'moment', position: String(position), recordedAt, day }];
    const past = await readModelsAt(this.sources.store, position, parent, {
      projections,
      onProgress: (reached) => onProgress('projecting', ofProjecting * shareReached(reached, position)),
    });
    try {
      const database = await openReadModels(past.location, 'read');
      try {
        yield* rowsOfRetailers(database, day, onProgress);
        yield await supplyRows(database);
      } finally {
        await database.close();
      }
    } finally {
      past.remove();
    }
    yield* this.forecastRows(moment, onProgress);
    yield await this.planRows(moment);
  }

  private async *forecastRows({ position }: Moment, onProgress: ModelProgress): AsyncGenerator<readonly ModelRow[]> {
    const { known, forecasts } = this.sources;
    const newest = await known.forecastRunAt(position);
    if (!newest) return;
    const { runId, asOf, firstWeek, horizon } = newest;
    const run = await forecasts.find(runId);
    yield [{ kind: 'forecast', runId, asOf, firstWeek, horizon, kept: run !== undefined }];
    if (!run) return;
    for (const level of ['sku', 'retailer-sku'] as const) {
      let part: ModelRow[] = [];
      for await (const node of forecasts.level(run, level)) {
        part.push(unitsOf(node));
        if (part.length < rowsPerPart) continue;
        onProgress('reading the forecast', 1);
        yield part;
        part = [];
      }
      yield part;
    }
  }

  private async planRows({ position }: Moment): Promise<readonly ModelRow[]> {
    const newest = await this.sources.known.planAt(position);
    if (!newest) return [];
    const { planId, from, weeks, plan } = newest;
    const months = (plan?.lines ?? []).map(({ sku, month, expected, toBuy }): ModelRow => {
      return { kind: 'plan-month', sku, month, expected, toBuy };
    });
    return [{ kind: 'plan', planId, from, weeks, kept: plan !== undefined }, ...months];
  }
}

async function* rowsOfRetailers(
  { sql }: Database,
  day: string,
  onProgress: ModelProgress,
): AsyncGenerator<readonly ModelRow[]> {
  const [demand, stock] = [new WeeklyDemandReader(sql), new StockPositionReader(sql)];
  const ids = [...(await new PlanReader(sql).retailers()).keys()];
  for (const [i, retailerId] of ids.entries()) {
    onProgress('writing', ofProjecting + ((1 - ofProjecting) * i) / ids.length);
    const weeks = shown(await demand.ofRetailer(retailerId));
    yield [
      ...weeks.map(({ sku, weekOf, requested, granted, delivered }): ModelRow => {
        return { kind: 'demand', retailerId, sku, weekOf, requested, granted, delivered };
      }),
      ...(await stock.of(retailerId, day)).map((each): ModelRow => ({ kind: 'stock', retailerId, ...each })),
    ];
  }
}

async function supplyRows({ sql }: Database): Promise<readonly ModelRow[]> {
  const { quotas, shortages } = await new SupplyReader(sql).everything();
  return [
    ...quotas.map((quota): ModelRow => ({ kind: 'quota', ...quota })),
    ...shortages.map((shortage): ModelRow => ({ kind: 'shortage', ...shortage })),
  ];
}

function unitsOf({ retailerId, sku, mean }: ForecastNode): ModelRow {
  return { kind: 'forecast-units', retailerId, sku, units: Array.from(mean) };
}
