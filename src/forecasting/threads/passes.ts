/** Passes that one thread runs as a whole; all others are shared out by product. */
export const wholePasses = ['pairs', 'products', 'retailers'] as const;

export type Pass = 'forecast' | 'quantiles' | (typeof wholePasses)[number];

/** Runs a pass over all products; reports the share that is done, 0 … 1. */
export type PassRunner = (pass: Pass, onShare: (share: number) => void) => Promise<void>;

export function isWhole(pass: Pass): boolean {
  return wholePasses.some((whole) => whole === pass);
}
