import { z } from 'zod';
import { warningCodes } from '../kernel/warning.js';

/** An object in the body of a request: a field that it does not know is refused by name, as it would otherwise be lost unnoticed. */
export function bodyObject<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, { error: knownFields });
}

/** The body of a command that may be asked back: `confirm` belongs to the request, not to what is recorded. */
export function confirmableBody<Shape extends z.ZodRawShape>(shape: Shape) {
  const confirm = z
    .array(z.enum(warningCodes))
    .max(warningCodes.length)
    .optional()
    .describe('Codes that were asked back (409) and are right all the same.');
  return bodyObject({ ...shape, confirm }).transform(
    (body) =>
      Object.fromEntries(Object.entries(body).filter(([field]) => field !== 'confirm')) as z.output<z.ZodObject<Shape>>,
  );
}

/** What the object expects where it found a field that it does not know. */
function knownFields({ code, inst }: z.core.$ZodRawIssue): string | undefined {
  if (code !== 'unrecognized_keys' || !(inst instanceof z.ZodObject)) return undefined;
  return `expected one of ${Object.keys(inst.shape).join(', ')}`;
}
