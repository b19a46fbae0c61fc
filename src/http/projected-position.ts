import type { FastifyInstance } from 'fastify';
import type { ProjectionHealth } from './projection-progress.js';

/** The header that says how far the read models were when a question came: the answer shows every event up to there, at least. */
export const projectedPositionHeader = 'X-Projected-Position';

/** Adds the header to the answers of `GET /api/…`. */
export function sayProjectedPosition(http: FastifyInstance, progress: Pick<ProjectionHealth, 'status'>): void {
  http.addHook('onRequest', async ({ method, url }, reply) => {
    if (method === 'GET' && url.startsWith('/api/'))
      reply.header(projectedPositionHeader, String(progress.status().reached));
  });
}
