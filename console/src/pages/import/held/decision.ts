import type { Schemas } from '../../../api/client.js';

export type HeldLine = Schemas['HeldOrderLine'];

/** What may be decided about a held line. */
export type Choice = 'repair' | 'accept' | 'edit' | 'reject';

/** What is typed where somebody enters the figures: units, and the price of one in units of the currency. */
export interface TypedFigures {
  readonly units: string;
  readonly price: string;
}

/** The choices that make sense for a line: a proposal is taken where there is one. */
export function choicesFor({ proposedUnits }: Pick<HeldLine, 'proposedUnits'>): Choice[] {
  return proposedUnits === null ? ['accept', 'edit', 'reject'] : ['repair', 'accept', 'edit', 'reject'];
}

/** What the fields begin with: what is proposed, else what was imported. */
export function typedOf({ proposedUnits, proposedPriceMinor, requested, unitPriceMinor }: HeldLine): TypedFigures {
  const price = proposedPriceMinor ?? unitPriceMinor;
  return { units: String(proposedUnits ?? requested), price: price === null ? '' : (price / 100).toFixed(2) };
}

/** The figures as they are recorded: all of what was asked for was granted and delivered. Undefined where they cannot be read. */
export function figuresOf({ units, price }: TypedFigures) {
  const [wanted, cost] = [units.trim(), price.trim()];
  if (!/^\d{1,7}$/.test(wanted) || !/^(\d{1,9}([.]\d{1,2})?)?$/.test(cost)) return undefined;
  const count = Number(wanted);
  const figures = { requested: count, granted: count, delivered: count };
  return cost === '' ? figures : { ...figures, unitPriceMinor: Math.round(Number(cost) * 100) };
}
