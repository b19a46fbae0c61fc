import type { ImportProgress } from './import-options.js';

const steps = 200;

/** Counts what is recorded and reports it at most 200 times, the end included, as a listener may be another thread. */
export function countingTo(total: number, onProgress?: (progress: ImportProgress) => void): () => void {
  const step = Math.max(1, Math.floor(total / steps));
  let done = 0;
  return () => {
    done++;
    if (done % step === 0 || done === total) onProgress?.({ phase: 'recording', done, total });
  };
}
