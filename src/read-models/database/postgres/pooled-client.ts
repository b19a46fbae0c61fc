import type { Pool, PoolClient } from 'pg';

const ignore = (): void => undefined;

/**
 * Takes a connection of a pool for several statements. Where it breaks between two of them it says so by an event, which must have a
 * listener or the thread ends; the next statement fails.
 * @returns the connection, and what gives it back: one on which anything failed is closed, not used again, which ends its transaction
 * whatever state it is in
 */
export async function pooledClient(pool: Pool): Promise<{ client: PoolClient; release: (failed: boolean) => void }> {
  const client = await pool.connect();
  client.on('error', ignore);
  const release = (failed: boolean): void => {
    // Closing a connection that is broken may be an error once more.
    if (!failed) client.off('error', ignore);
    client.release(failed);
  };
  return { client, release };
}

/** Work of several statements on one connection of a pool. */
export async function withPooledClient<Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const { client, release } = await pooledClient(pool);
  let failed = true;
  try {
    const result = await work(client);
    failed = false;
    return result;
  } finally {
    release(failed);
  }
}
