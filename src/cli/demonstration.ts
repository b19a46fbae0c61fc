import type { StorageConfig } from '../config.js';
import type { EventStore } from '../event-store/event-store.js';
import { openEvents } from '../open-events.js';
import type { DatabaseLocation } from '../read-models/database/location.js';
import { isMissing } from '../read-models/open-healed.js';
import { openForecasts } from '../read-models/open-forecasts.js';
import { RetailersReader } from '../read-models/readers/retailers.reader.js';
import { businessDay, systemClock } from '../kernel/clock.js';
import { visibleText } from '../kernel/visible-text.js';
import { callCalendar } from '../calendar/call-calendar.js';
import { companyHolidays } from '../calendar/company-holidays.js';
import { weekOf } from '../calendar/weeks.js';
import { runForecast } from '../forecasting/runs/run-forecast.js';
import { optionsUntil, type SimulationOptions } from '../simulation/simulation-options.js';
import { beginsWithRegion, simulateRegion } from '../simulation/simulate-region.js';
import { servicesOver } from '../services.js';
import { forecastDependenciesOf, forecastReaderOf, openStorage, type Storage } from '../storage.js';
import { preparedLocations } from '../storage-locations.js';
import { callLines } from './calls.command.js';
import { startNow } from './caller.js';
import { caughtUp } from './caught-up.js';
import { nextCall } from './next-call.js';
import { planLines } from './plan.command.js';
import { StepReport } from './step-report.js';
import { suggestionLines } from './suggest.command.js';

const size = { retailers: 200, products: 60, weeks: 156, seed: 1 };
const horizon = 13;
const productsShown = 5;
const callsShown = 5;
const groupMs = 50;

/**
 * On an empty store, or where this was interrupted before: simulates a region, forecasts it, and shows the top of a call list, a
 * suggestion and the top of the plan. Else does nothing.
 * @returns an area of the region; undefined where nothing was shown
 */
export async function demonstrate(config: StorageConfig): Promise<string | undefined> {
  const region = optionsUntil(today(), size);
  if (!(await couldBeShown(config, region))) return undefined;
  const storage = await openStorage(config, { groupMs });
  try {
    if ((await servicesOver(storage).forecasts.latest()) || !(await beginsWithRegion(storage.store, region)))
      return undefined;
    await fill(storage, region);
    await show(storage);
    const { items } = await new RetailersReader(storage.readModels.sql).find({}, { limit: 1, offset: 0 });
    return items[0]?.area;
  } finally {
    await storage.close();
  }
}

/** A short look, without a projector: a start that has nothing to show serves at once. */
async function couldBeShown(config: StorageConfig, region: SimulationOptions): Promise<boolean> {
  const locations = preparedLocations(config);
  const store = await openEvents(locations.events);
  try {
    return (await beginsWithRegion(store, region)) && !(await hasForecast(store, locations.forecasts));
  } finally {
    await store.close();
  }
}

/** Damaged forecasts count as none: opening the storage sees to them. */
async function hasForecast(store: EventStore, location: DatabaseLocation): Promise<boolean> {
  if (isMissing(location)) return false;
  const forecasts = await openForecasts(location).catch(() => undefined);
  try {
    return forecasts !== undefined && (await forecastReaderOf({ store, forecasts }).latest()) !== undefined;
  } finally {
    await forecasts?.close();
  }
}

async function fill(storage: Storage, region: SimulationOptions): Promise<void> {
  say(
    `The store in ${storage.config.dataFolder} has no forecast yet: a region of ${size.retailers} retailers and ${size.products} products is simulated first.`,
  );
  const simulating = new StepReport(`recording ${size.weeks} weeks of visits, calls and deliveries`);
  let recorded = 0;
  await simulateRegion(storage.store, region, ({ weeksDone, weeks, events }) => {
    recorded = events;
    simulating.update(weeksDone / weeks);
  });
  simulating.done(`${recorded} events`);
  const projecting = new StepReport('projecting');
  await caughtUp(storage, (share) => projecting.update(share));
  projecting.done();
  const forecasting = new StepReport(`forecasting ${horizon} weeks, every level`);
  const request = { asOf: weekOf(today()), horizon };
  const run = await runForecast(forecastDependenciesOf(storage), request, startNow(systemClock()), (_step, share) =>
    forecasting.update(share),
  );
  forecasting.done(`${run.nodes} series, content ${run.hash.slice(0, 12)}…`);
}

async function show(storage: Storage): Promise<void> {
  const { calls, suggestions, plans, callDays } = servicesOver(storage);
  const calendar = callCalendar(companyHolidays(), await callDays.changes());
  const call = nextCall(calendar, await callDays.rhythms(), today());
  if (call) {
    say('', 'The day of a clerk would begin with:', ...callLines(await calls.on(call.on, 'en'), callsShown));
    const answer = await suggestions.suggestFor(call.retailerId, call.on, productsShown);
    say('', 'A clerk who calls this retailer would read:', ...suggestionLines(answer));
  }
  const plan = await plans.drawUp({ from: weekOf(today()), weeks: horizon }, startNow(systemClock()));
  say('', 'A sourcing planner would read:', ...planLines(plan), '');
}

function today(): string {
  return businessDay(systemClock());
}

function say(...lines: string[]): void {
  for (const line of lines) process.stdout.write(`${visibleText(line)}\n`);
}
