/**
 * Resolves after so many milliseconds, or sooner when `signal` aborts or `wake` is called.
 * @param listen  is given `wake`; what it returns is called at the end
 */
export function waitFor(
  milliseconds: number,
  signal: AbortSignal,
  listen: (wake: () => void) => () => void = () => () => undefined,
): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const wake = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', wake);
      stop();
      resolve();
    };
    const timer = setTimeout(wake, milliseconds);
    signal.addEventListener('abort', wake);
    const stop = listen(wake);
  });
}
