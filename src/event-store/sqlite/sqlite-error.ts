/**
 * The code of an error that SQLite raised, such as `SQLITE_BUSY`; nothing of any other error. Reads the code and not the
 * class, because the native addon keeps one class per process and module registries (Jest's, say) may hold several.
 */
export function sqliteCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' && error.code.startsWith('SQLITE_') ? error.code : undefined;
}

/** Whether another connection holds the lock, so that trying again later may succeed. */
export function isBusy(error: unknown): boolean {
  return sqliteCode(error)?.startsWith('SQLITE_BUSY') ?? false;
}
