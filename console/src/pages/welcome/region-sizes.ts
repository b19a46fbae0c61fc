/** Regions that are offered; the one in the middle is that of `npm start`. */
export const regionSizes = {
  small: { retailers: 40, products: 30, weeks: 60 },
  medium: { retailers: 200, products: 60, weeks: 156 },
  large: { retailers: 2000, products: 120, weeks: 156 },
} as const;

export type RegionSize = keyof typeof regionSizes;
export const sizeNames = ['small', 'medium', 'large'] as const satisfies readonly RegionSize[];
