/** The SQLSTATE of an error that PostgreSQL raised, such as `23505`; undefined of any other error, also of a socket's `EPIPE`. */
export function sqlState(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' && /^(?=.*\d)[0-9A-Z]{5}$/.test(error.code) ? error.code : undefined;
}

/** Whether an id or a revision of a stream stands in the table already. */
export function isUniqueViolation(error: unknown): boolean {
  return sqlState(error) === '23505';
}

/** Whether what was to be written cannot be: a name too long for an index, say. */
export function isRefusedContent(error: unknown): boolean {
  return /^(22|54)/.test(sqlState(error) ?? '');
}

/** Connection exceptions, too many connections, ended while idle in a transaction, and the server starting or stopping. */
const lostStates = /^(08...|53300|25P03|57P01|57P02|57P03)$/;
const lostSockets =
  /^(ECONNRESET|ECONNREFUSED|ECONNABORTED|EPIPE|ENOENT|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;
/** What the driver says where neither server nor socket gave a code. */
const lostMessages = /Connection terminated|not queryable|Client was closed|timeout expired|Query read timeout/i;

/** Whether the connection is gone or the server is starting or stopping, so that trying again on a new connection may succeed. */
export function isConnectionLoss(error: unknown): boolean {
  const state = sqlState(error);
  if (state !== undefined) return lostStates.test(state);
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code === 'string' && lostSockets.test(code)) return true;
  return typeof message === 'string' && lostMessages.test(message);
}
