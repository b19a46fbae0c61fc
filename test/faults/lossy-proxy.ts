import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { SeededRandom } from './seeded-random.js';

/** Passes connections on to a service, and cuts some of them when the answer comes: the request was done, its reply is lost. */
export class LossyProxy {
  /** Replies that it lost. */
  lost = 0;
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();

  /** @param lostPercent  of the replies */
  constructor(
    private readonly target: () => string,
    private readonly random: SeededRandom,
    private readonly lostPercent: number,
  ) {
    this.server = createServer((client) => this.pass(client));
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private pass(client: Socket): void {
    const { hostname, port } = new URL(this.target());
    const upstream = connect(Number(port), hostname);
    for (const socket of [client, upstream]) {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
      socket.on('error', () => undefined);
    }
    client.on('data', (data) => upstream.write(data));
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
    upstream.on('data', (data) => {
      if (!this.random.chance(this.lostPercent)) return client.write(data);
      this.lost++;
      return client.destroy();
    });
  }
}
