import { describe, expect, it } from '@jest/globals';
import { SharedReads } from './shared-reads.js';

/** A source whose value changes, and reads of it that take until they are let go. */
function slowSource() {
  const waiting: (() => void)[] = [];
  const source = { value: 1, reads: 0 };
  const read = async () => {
    source.reads++;
    const { value } = source;
    await new Promise<void>((resolve) => waiting.push(resolve));
    return value;
  };
  const release = async () => {
    waiting.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { source, read, release };
}

describe('shared reads', () => {
  it('answer many questions by one read that began after all of them', async () => {
    const { source, read, release } = slowSource();
    const reads = new SharedReads<number>();
    const first = reads.get('a', read);
    source.value = 2;
    const later = Array.from({ length: 5 }, () => reads.get('a', read));
    await release();
    source.value = 3;
    const last = reads.get('a', read);
    await release();
    await release();
    expect(await first).toBe(1);
    expect(await Promise.all(later)).toEqual([2, 2, 2, 2, 2]);
    expect(await last).toBe(3);
    expect(source.reads).toBe(3);
  });

  it('keep keys apart, and read again once nothing is under way', async () => {
    const { source, read, release } = slowSource();
    const reads = new SharedReads<number>();
    const both = [reads.get('a', read), reads.get('b', read)];
    await release();
    await release();
    expect(await Promise.all(both)).toEqual([1, 1]);
    source.value = 2;
    const again = reads.get('a', read);
    await release();
    expect(await again).toBe(2);
    expect(source.reads).toBe(3);
  });

  it('pass a failure on to those whose read failed, and to no one else', async () => {
    const reads = new SharedReads<number>();
    const failing = reads.get('a', () => Promise.reject(new Error('broken')));
    const next = reads.get('a', () => Promise.resolve(4));
    await expect(failing).rejects.toThrow('broken');
    expect(await next).toBe(4);
    expect(await reads.get('a', () => Promise.resolve(5))).toBe(5);
  });
});
