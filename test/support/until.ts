import { setTimeout as sleep } from 'node:timers/promises';

/** Waits for what will happen soon, however busy the machine is. @throws after half a minute */
export async function until(happened: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 30_000; Date.now() < end; await sleep(10)) if (await happened()) return;
  throw new Error('It did not happen within half a minute.');
}
