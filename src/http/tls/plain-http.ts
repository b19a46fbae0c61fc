import type { Server, Socket } from 'node:net';
import { problemResponse } from '../client-error.js';
import { connectionLimits } from '../connection-limits.js';

/** The first byte of a TLS record that begins a handshake. */
const handshake = 0x16;
/** How long a client that was answered may take to read the answer, milliseconds. */
const readMs = 2_000;

const [field, expected, found] = ['request', 'HTTPS, which alone is spoken here', 'HTTP'];

/** Answers who speaks HTTP to a port of HTTPS with what is expected, instead of closing the connection without a word. */
export function answerPlainHttp(server: Server): void {
  const secure = server.listeners('connection');
  server.removeAllListeners('connection');
  server.on('connection', (socket: Socket) => {
    const giveUp = () => socket.destroy();
    socket.once('error', giveUp).setTimeout(connectionLimits.headersMs, giveUp);
    socket.once('data', (part: Buffer) => {
      socket.pause();
      socket.setTimeout(0).removeListener('timeout', giveUp);
      if (part[0] !== handshake) return refuse(socket);
      socket.removeListener('error', giveUp);
      socket.unshift(part);
      for (const listener of secure) listener.call(server, socket);
    });
  });
}

function refuse(socket: Socket): void {
  socket.end(problemResponse(400, field, expected, found));
  socket.resume();
  socket.setTimeout(readMs, () => socket.destroy());
}
