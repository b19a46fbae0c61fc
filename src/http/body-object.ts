import { z } from 'zod';

/** An object in the body of a request: a field that it does not know is refused by name, as it would otherwise be lost unnoticed. */
export function bodyObject<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, { error: knownFields });
}

/** What the object expects where it found a field that it does not know. */
function knownFields({ code, inst }: z.core.$ZodRawIssue): string | undefined {
  if (code !== 'unrecognized_keys' || !(inst instanceof z.ZodObject)) return undefined;
  return `expected one of ${Object.keys(inst.shape).join(', ')}`;
}
