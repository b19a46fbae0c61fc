import { writeWhole } from '../../files/write-whole.js';
import type { Position } from '../../kernel/position.js';
import type { Moments } from '../moments/moment.js';
import type { HistoryFormat } from '../search/history-file.js';
import { KnownModel, type KnownModelSources, type ModelProgress } from './known-model.js';
import { modelFile } from './model-file.js';
import type { ModelRow } from './model-rows.js';

export interface ExportOptions {
  /** a position, a day or an instant */
  readonly at: string;
  readonly format: HistoryFormat;
  readonly out: string;
  /** in which what is needed meanwhile has a folder of its own */
  readonly folder: string;
}

/** What was written. */
export interface KnownModelExport {
  readonly position: Position;
  readonly recordedAt: string;
  readonly rows: number;
}

/**
 * Writes everything that was known at a moment to a file, whole or not at all.
 * @throws {DomainError} 'invalid' where `at` names no moment, 'not-found' where nothing was recorded by then; what `onProgress` throws
 */
export async function exportKnownModel(
  sources: KnownModelSources & { readonly moments: Moments },
  { at, format, out, folder }: ExportOptions,
  onProgress: ModelProgress,
): Promise<KnownModelExport> {
  const moment = await sources.moments.at('at', at);
  let rows = 0;
  const parts = counted(new KnownModel(sources).rows(moment, folder, onProgress), (some) => (rows += some.length));
  await writeWhole(out, modelFile(parts, format));
  return { position: moment.position, recordedAt: moment.recordedAt, rows };
}

async function* counted(
  parts: AsyncIterable<readonly ModelRow[]>,
  onPart: (rows: readonly ModelRow[]) => void,
): AsyncGenerator<readonly ModelRow[]> {
  for await (const rows of parts) {
    onPart(rows);
    yield rows;
  }
}
