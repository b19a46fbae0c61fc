import { expect, it } from '@jest/globals';
import { Turns } from './turns.js';

it('lets two work at once, others wait for their turn, and refuses those beyond', async () => {
  const turns = new Turns(2, 1);
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (name: string) =>
    turns.take(() => {
      begun.push(name);
      return new Promise<void>((resolve) => ends.set(name, resolve));
    });
  const [first, second, third] = [work('first'), work('second'), work('third')];
  await expect(work('fourth')).rejects.toMatchObject({ code: 'queue-full' });
  expect(begun).toEqual(['first', 'second']);
  ends.get('first')!();
  await first;
  await Promise.resolve();
  expect(begun).toEqual(['first', 'second', 'third']);
  ends.get('second')!();
  ends.get('third')!();
  await Promise.all([second, third]);
  await expect(turns.take(() => Promise.reject(new Error('damaged')))).rejects.toThrow('damaged');
  expect(await turns.take(() => Promise.resolve('again'))).toBe('again');
});
