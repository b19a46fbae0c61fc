import { readFileSync } from 'node:fs';
import type { StoredEventReader } from '../../event-store/stored-event.js';
import { invalid } from '../../kernel/domain-error.js';
import { checkpointExportSchema, exportFormat, type CheckpointExport } from './checkpoint.schemas.js';
import { storedCheckpoints } from './stored-checkpoints.js';

/**
 * The chain of checkpoints as it is in the store, to be kept elsewhere.
 * @param publicKey  PEM of the key that signs now; absent where none does
 */
export async function exportedCheckpoints(
  store: Pick<StoredEventReader, 'readStoredStream'>,
  publicKey?: string,
): Promise<CheckpointExport> {
  const { all } = await storedCheckpoints(store);
  const checkpoints = all.flatMap(({ checkpoint }) => (checkpoint ? [checkpoint] : []));
  return { format: exportFormat, checkpoints, ...(publicKey && { publicKey }) };
}

/** @throws {DomainError} 'invalid' naming `option` where the file is no export of checkpoints; what reading it throws */
export function readCheckpointExport(option: string, file: string): CheckpointExport {
  const text = readFileSync(file, 'utf8');
  const { data } = checkpointExportSchema.safeParse(parsed(text));
  if (!data)
    throw invalid(
      option,
      { en: 'checkpoints exported by `almanac checkpoint --out`', zh: '由 almanac checkpoint --out 导出的检查点' },
      file,
    );
  return data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
