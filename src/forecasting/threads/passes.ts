/** Passes over products, which threads share out, and such that are one piece of work for one thread. */
export const wholePasses = ['pairs', 'products', 'retailers'] as const;

export type Pass = 'forecast' | 'quantiles' | (typeof wholePasses)[number];

/** Runs a pass over all products of a workplace; tells the share done, 0 … 1. */
export type PassRunner = (pass: Pass, onShare: (share: number) => void) => Promise<void>;

export function isWhole(pass: Pass): boolean {
  return wholePasses.some((whole) => whole === pass);
}
