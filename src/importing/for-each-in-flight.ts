/**
 * Does `work` on each item, `most` of them at a time: appends that wait together share one transaction of the store.
 * @throws the first failure, of the work or of the items, once everything under way has ended; no further item is begun
 */
export async function forEachInFlight<Item>(
  items: Iterable<Item> | AsyncIterable<Item>,
  most: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  let running = 0;
  let failure: { error: unknown } | undefined;
  let wake: (() => void) | undefined;
  const fallTo = (level: number) =>
    new Promise<void>((resolve) => {
      wake = () => running <= level && resolve();
      wake();
    });
  try {
    for await (const item of items) {
      if (failure) break;
      running++;
      work(item)
        .catch((error: unknown) => (failure ??= { error }))
        .finally(() => {
          running--;
          wake?.();
        });
      if (running >= most) await fallTo(most >> 1);
    }
  } catch (error) {
    failure ??= { error };
  }
  await fallTo(0);
  if (failure) throw failure.error;
}
