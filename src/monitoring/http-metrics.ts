import { Histogram, type Registry } from 'prom-client';
import type { Answered } from '../http/observe-answers.js';

/** Measures answers by method, route and status. There are as many routes as the service has; what none of them takes counts as `none`. */
export function httpMetrics(registry: Registry): (answered: Answered) => void {
  const duration = new Histogram({
    name: 'almanac_http_request_duration_seconds',
    help: 'Time until a request was answered.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  return ({ method, route, status, milliseconds }) =>
    duration.observe({ method, route: route ?? 'none', status }, milliseconds / 1000);
}
