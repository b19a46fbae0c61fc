import type { FastifyInstance } from 'fastify';

/** Bounds on what a client may keep open without using it. */
export const connectionLimits = {
  /** until the headers of a request are complete, milliseconds */
  headersMs: 15_000,
  /** without a byte of a body that is not complete, milliseconds */
  bodyStallMs: 20_000,
  /** the same of a file, which may take as long as it needs; who reads it gives up before */
  fileStallMs: 75_000,
  /** until a body that is no file is complete, milliseconds */
  bodyMs: 30_000,
  /** between two looks at the connections, milliseconds */
  checkMs: 2_000,
} as const;

/** Options of Node's server: `requestTimeout` is off, as it would end the upload of a large file. */
export const serverLimits = {
  headersTimeout: connectionLimits.headersMs,
  requestTimeout: 0,
  connectionsCheckingInterval: connectionLimits.checkMs,
} as const;

/** The same of a server that speaks HTTPS. */
export const secureServerLimits = { ...serverLimits, handshakeTimeout: connectionLimits.headersMs } as const;

/**
 * Closes connections whose body stalls: after some seconds without a byte, and where the body is no file also where it comes too slowly.
 * Once the body is there the answer may take its time.
 * @param isFile  whether a content type is that of a file, which is read as it comes
 */
export function limitStalledBodies(server: FastifyInstance, isFile: (contentType: string) => boolean): void {
  server.addHook('onRequest', ({ raw, headers }, _reply, done) => {
    if (headers['content-length'] === undefined && headers['transfer-encoding'] === undefined) return void done();
    const { socket } = raw;
    const close = () => socket.destroy();
    const { bodyMs, bodyStallMs, fileStallMs } = connectionLimits;
    const readsFile = isFile(headers['content-type'] ?? '');
    socket.setTimeout(readsFile ? fileStallMs : bodyStallMs, close);
    const total = readsFile ? undefined : setTimeout(close, bodyMs);
    const settled = () => {
      clearTimeout(total);
      socket.setTimeout(0);
      socket.removeListener('timeout', close).removeListener('close', settled);
    };
    raw.once('end', settled);
    socket.once('close', settled);
    done();
  });
}
