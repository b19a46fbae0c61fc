import { DataSource } from 'typeorm';
import { SnakeCaseNames } from '../read-models/database/snake-case-names.js';
import { ForecastNodeRow, ForecastRun } from '../read-models/entities/forecasts.entity.js';

const busyMilliseconds = 60_000;
const cacheKibibytes = 64 * 1024;

/**
 * Opens the file in which forecasts are kept, and makes it where there is none.
 *
 * It is no read model: forecasts do not follow from events alone but from events and code, and are made again by running their pins again.
 * @param more  entities of those who keep what they conclude from forecasts in the same file
 */
export async function openForecasts(file: string, more: readonly (new () => object)[] = []): Promise<DataSource> {
  const source = new DataSource({
    type: 'better-sqlite3',
    database: file,
    namingStrategy: new SnakeCaseNames(),
    entities: [ForecastRun, ForecastNodeRow, ...more],
    synchronize: true,
    enableWAL: true,
    timeout: busyMilliseconds,
    prepareDatabase: (database: { pragma(text: string): unknown }) => {
      database.pragma('synchronous = NORMAL');
      database.pragma(`cache_size = -${cacheKibibytes}`);
    },
  });
  return source.initialize();
}
