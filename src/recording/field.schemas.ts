import { z } from 'zod';
import { schemaMessage } from '../http/expectation.js';
import { noControlCharacter } from '../kernel/expectations.js';
import { hasControlBesidesBreaks, hasControlCharacter } from '../kernel/visible-text.js';

const printable = schemaMessage(noControlCharacter);

/** How a client names a retailer, product, order, visit …: becomes part of a stream's name, so no control characters. */
export const idSchema = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .refine((text) => !hasControlCharacter(text), printable);

/** A word or a line: a name, a class, a route. */
export const labelSchema = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine((text) => !hasControlCharacter(text), printable);

/** A few sentences, perhaps on several lines. @param most  characters */
export function textOf(most: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => !hasControlBesidesBreaks(text), printable);
}

/** The same, of a usual length. */
export const textSchema = textOf(4000);

export { daySchema } from '../http/dates.js';

const mostUnits = 1_000_000_000;

/** Whole sales units, at most a thousand million. */
export const unitsSchema = z.int().min(0).max(mostUnits);

/** The same, at least one. */
export const someUnitsSchema = z.int().min(1).max(mostUnits);

/** Money in integer minor units, at most 10^12. */
export const priceMinorSchema = z.int().min(0).max(1_000_000_000_000);

/** Most lines that one command may carry. */
export const mostLines = 2000;
