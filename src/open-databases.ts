import type { EventStore } from './event-store/event-store.js';
import { beginning } from './kernel/position.js';
import type { Database } from './read-models/database/database.js';
import { locationName, type DatabaseLocation } from './read-models/database/location.js';
import { openForecasts } from './read-models/open-forecasts.js';
import { isMissing, openHealed } from './read-models/open-healed.js';
import { openReadModels } from './read-models/open-read-models.js';
import type { StorageLocations } from './storage-locations.js';

/** Checking so much delays the start by a second or two. */
const checkedForecastBytes = 2 ** 29;

const madeAnew = {
  readModels: 'The read models are made anew from the events.',
  forecasts:
    'Forecasts made before are no longer kept here; their pins and hashes stay in the events. `almanac forecast` makes a new one, with the ' +
    'same figures where nothing was recorded since. Sourcing plans as they were drawn up and jobs with their files are gone, too.',
} as const;

/**
 * Opens read models and forecasts. Damaged files are set aside and made anew.
 * @param notices  receives what was damaged or missing, where it is kept and what is lost
 */
export async function openDatabases(
  { readModels, forecasts }: Pick<StorageLocations, 'readModels' | 'forecasts'>,
  store: Pick<EventStore, 'head'>,
  { checkPages = false }: { readonly checkPages?: boolean },
  notices: string[],
): Promise<{ readModels: Database; forecasts: Database }> {
  const hasEvents = (await store.head()) > beginning;
  const noticeMissing = (title: string, location: DatabaseLocation, then: string) => {
    if (hasEvents && isMissing(location))
      notices.push(`${title} ${locationName(location)}: expected a database beside the events, found nothing. ${then}`);
  };
  const noticeDamage = (then: string) => (damage: string, kept: string) =>
    notices.push(`${damage} It is kept as ${kept}. ${then}`);
  noticeMissing('Read models', readModels, madeAnew.readModels);
  const migrate = (location: DatabaseLocation) => openReadModels(location, 'write');
  await (await openHealed(readModels, migrate, { onDamage: noticeDamage(madeAnew.readModels) })).close();
  noticeMissing('Forecasts', forecasts, `A new one was made. ${madeAnew.forecasts}`);
  const checkedBytes = checkPages ? checkedForecastBytes : 0;
  const opened = await openHealed(forecasts, openForecasts, {
    onDamage: noticeDamage(madeAnew.forecasts),
    checkedBytes,
  });
  try {
    return { forecasts: opened, readModels: await openReadModels(readModels, 'read') };
  } catch (error) {
    await opened.close();
    throw error;
  }
}
