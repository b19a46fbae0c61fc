import { Gauge, type Registry } from 'prom-client';
import type { ThreadMeasurement } from './measurements.js';

/** A thread that has said nothing for so long has ended. */
const forgetAfterMs = 5_000;

/** How the worker threads of this process do, as long as they live; of several with one name, the last that said something. */
export function threadMetrics(registry: Registry): (thread: ThreadMeasurement) => void {
  const heardAt = new Map<string, number>();
  const heap = new Gauge({
    name: 'almanac_thread_heap_bytes',
    help: 'JavaScript memory in use by a worker thread.',
    labelNames: ['thread'],
    registers: [registry],
  });
  const utilization = new Gauge({
    name: 'almanac_thread_utilization_ratio',
    help: 'Share of the last second in which a worker thread was busy.',
    labelNames: ['thread'],
    registers: [registry],
    collect() {
      for (const [thread, at] of heardAt) if (performance.now() - at > forgetAfterMs) forget(thread);
    },
  });
  const forget = (thread: string) => {
    heardAt.delete(thread);
    heap.remove({ thread });
    utilization.remove({ thread });
  };
  return ({ thread, ...measured }) => {
    heardAt.set(thread, performance.now());
    heap.set({ thread }, measured.heapBytes);
    utilization.set({ thread }, measured.utilization);
  };
}
