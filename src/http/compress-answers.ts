import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import type { FastifyInstance, RouteOptions } from 'fastify';

/** Bytes; what is shorter is sent as fast as it is. */
const threshold = 8_192;

/**
 * Compresses long JSON that is read from the API, for whoever asks for it. The rest stays as it is: files and events are sent while they are
 * made, and what commands answer can hold a secret, such as a token or a new key, whose characters the length of a compressed text would
 * give away (BREACH).
 */
export async function compressAnswers(server: FastifyInstance): Promise<void> {
  server.addHook('onRoute', (route) => {
    if (!isRead(route)) route.compress = false;
  });
  server.addHook('onSend', (request, reply, payload, done) => {
    const isJson = typeof payload === 'string' && /^application\/json/.test(String(reply.getHeader('content-type')));
    // As a client says it that wants nothing compressed.
    if (!isJson) request.headers['x-no-compression'] = 'true';
    done();
  });
  await server.register(compress, {
    threshold,
    encodings: ['br', 'gzip'],
    // Quick rather than small.
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
    zlibOptions: { level: 4 },
    // What is sent to the service stays as it comes.
    globalDecompression: false,
  });
}

function isRead({ method, url }: RouteOptions): boolean {
  return [method].flat().every((each) => each === 'GET' || each === 'HEAD') && url.startsWith('/api/');
}
