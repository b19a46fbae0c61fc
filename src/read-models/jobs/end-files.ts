import { StoredFile } from '../entities/stored-file.entity.js';
import type { Writer } from '../writer/writer.js';

/** How long what came of a job can be fetched. */
const resultsKeptMs = 30 * 24 * 60 * 60 * 1000;

/** What the end of a job means for its files: what it read is removed, what came of it is kept for a month. */
export async function endFiles(
  writer: Writer,
  jobId: string,
  now: string,
  results: readonly string[] = [],
): Promise<void> {
  await writer.update(StoredFile, { jobId, purpose: 'upload' }, { expiresAt: now });
  const expiresAt = new Date(Date.parse(now) + resultsKeptMs).toISOString();
  if (results.length > 0) await writer.update(StoredFile, { fileId: results, complete: true }, { jobId, expiresAt });
}
