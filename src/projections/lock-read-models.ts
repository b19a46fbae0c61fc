import { Checkpoint } from '../read-models/entities/checkpoint.entity.js';
import type { Writer } from '../read-models/writer/writer.js';
import { atBeginning } from './checkpoint-at-beginning.js';

/** The row that a writer updates first, so that another process waits; its version counts the holders of the lease. */
export const lockRow = '';

/**
 * Makes every other writer of the read models wait until this transaction ends: a write comes first, so that the lock is held before
 * anything is read that the transaction depends on.
 * @param holder  of the lease; anybody where absent
 * @returns false where another has become the holder
 */
export async function lockReadModels(writer: Writer, holder?: number): Promise<boolean> {
  const where = { projection: lockRow, ...(holder !== undefined && { version: holder }) };
  if ((await writer.update(Checkpoint, where, { hash: '' })) > 0) return true;
  if (holder !== undefined) return false;
  await writer.upsert(Checkpoint, [atBeginning(lockRow, 0)]);
  return true;
}
