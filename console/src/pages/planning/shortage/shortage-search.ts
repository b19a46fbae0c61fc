/** What is asked: how much of a product there is, in which month (all weeks of the plan where absent), and which classes come first. */
export interface AskedShortage {
  readonly sku: string;
  readonly available: number;
  readonly month?: string;
  readonly priority: readonly string[];
}

/** The question of an address; undefined where it is not a whole one. */
export function readShortage(search: URLSearchParams): AskedShortage | undefined {
  const [sku, available, month] = ['sku', 'available', 'month'].map((name) => search.get(name)?.trim() ?? '');
  if (!sku || !available || !/^\d{1,9}$/.test(available)) return undefined;
  const priority = classesIn(search.get('first') ?? '');
  return { sku, available: Number(available), priority, ...(month && { month }) };
}

/** Classes as they are typed: `A, B` or `A B` or `A、B`. */
export function classesIn(text: string): string[] {
  return text.split(/[\s,;，；、]+/).filter((each) => each !== '');
}
