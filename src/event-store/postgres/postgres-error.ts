/** The SQLSTATE of an error that PostgreSQL raised, such as `23505`; undefined of any other error. */
export function sqlState(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code) ? error.code : undefined;
}

/** Whether an id or a revision of a stream stands in the table already. */
export function isUniqueViolation(error: unknown): boolean {
  return sqlState(error) === '23505';
}

const lostSocket = /^(ECONNRESET|ECONNREFUSED|EPIPE|ENOENT|ETIMEDOUT)$/;

/** Whether the connection is gone or the server is starting or stopping, so that trying again on a new connection may succeed. */
export function isConnectionLoss(error: unknown): boolean {
  const state = sqlState(error);
  if (state !== undefined) return /^(08|57P)/.test(state);
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code === 'string' && lostSocket.test(code)) return true;
  return (
    typeof message === 'string' &&
    /Connection terminated|not queryable|Client was closed|connection timeout/i.test(message)
  );
}
