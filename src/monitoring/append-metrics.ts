import { Counter, Histogram, type Registry } from 'prom-client';
import type { AppendMeasurement } from '../event-store/observe-appends.js';

/** Counts appends by how they ended, and how long they took. */
export function appendMetrics(registry: Registry): (append: AppendMeasurement) => void {
  const duration = new Histogram({
    name: 'almanac_append_duration_seconds',
    help: 'Time until an append was durable, or refused.',
    labelNames: ['outcome'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
    registers: [registry],
  });
  const appended = new Counter({
    name: 'almanac_appended_events_total',
    help: 'Events that this process appended to the store.',
    registers: [registry],
  });
  return ({ outcome, events, seconds }) => {
    duration.observe({ outcome }, seconds);
    if (outcome === 'appended') appended.inc(events);
  };
}
