import { LostEvents, type Loss } from './event-store/lost-events.js';
import type { EventStore } from './event-store/event-store.js';
import type { CommandContext } from './kernel/command-context.js';
import { openEvents } from './open-events.js';
import { projectionNames, allProjections } from './projections/all-projections.js';
import { ProjectionRunner } from './projections/projection-runner.js';
import type { DatabaseLocation } from './read-models/database/location.js';
import { KnownHeadRow } from './read-models/entities/known-head.entity.js';
import { openForecasts } from './read-models/open-forecasts.js';
import { openReadModels } from './read-models/open-read-models.js';
import { CommandService } from './recording/command-service.js';
import { lossRules } from './recording/losses/loss.rules.js';
import { findLoss } from './require-all-events.js';
import type { StorageLocations } from './storage-locations.js';

/**
 * Records that events were lost and why it goes on without them, and empties the read models, so that they are made anew from the events
 * that are left. Ended in between, it finds the loss again.
 * @returns what was missing, in words; undefined where nothing was, and nothing was done
 */
export async function acceptLoss(
  { events, readModels, forecasts }: StorageLocations,
  caller: CommandContext,
): Promise<string | undefined> {
  const loss = await findLoss({ events, readModels, forecasts });
  if (!loss) return undefined;
  const store = await openEvents(events);
  try {
    await new CommandService(store).execute(lossRules, 'almanac', { type: 'AcceptLoss', data: factsOf(loss) }, caller);
    await emptyReadModels(store, readModels);
    await forgetForecastHead(forecasts);
  } finally {
    await store.close();
  }
  return new LostEvents(events, loss).missing;
}

function factsOf({ seen, head, newest }: Loss) {
  return {
    expectedPosition: String(seen.position),
    expectedHash: seen.hash,
    seenBy: seen.source,
    foundPosition: String(head),
    foundHash: newest?.hash ?? null,
  };
}

async function emptyReadModels(store: EventStore, location: DatabaseLocation): Promise<void> {
  const readModels = await openReadModels(location, 'write');
  try {
    await new ProjectionRunner(store, readModels, allProjections).reset(projectionNames);
    await readModels.transaction(async (writer) => void (await writer.delete(KnownHeadRow, {})));
  } finally {
    await readModels.close();
  }
}

/** Forecasts and plans stay: those whose events were lost do not count. */
async function forgetForecastHead(location: DatabaseLocation): Promise<void> {
  const forecasts = await openForecasts(location);
  try {
    await forecasts.transaction(async (writer) => void (await writer.delete(KnownHeadRow, {})));
  } finally {
    await forecasts.close();
  }
}
