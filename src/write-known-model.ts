import { exportKnownModel, type ExportOptions, type KnownModelExport } from './audit/as-of/export-known-model.js';
import type { ModelProgress } from './audit/as-of/known-model.js';
import { openEvents } from './open-events.js';
import { openForecasts } from './read-models/open-forecasts.js';
import { openReadModels } from './read-models/open-read-models.js';
import { servicesOver } from './services.js';
import type { StorageLocations } from './storage-locations.js';

/** Writes everything that was known at a moment, over connections of its own, which only read. */
export async function writeKnownModel(
  locations: StorageLocations,
  options: ExportOptions,
  onProgress: ModelProgress,
): Promise<KnownModelExport> {
  const store = await openEvents(locations.events, { readonly: true });
  try {
    const readModels = await openReadModels(locations.readModels, 'read');
    try {
      const forecasts = await openForecasts(locations.forecasts);
      try {
        const { known, moments, forecasts: reader } = servicesOver({ store, readModels, forecasts });
        return await exportKnownModel({ store, known, moments, forecasts: reader }, options, onProgress);
      } finally {
        await forecasts.close();
      }
    } finally {
      await readModels.close();
    }
  } finally {
    await store.close();
  }
}
