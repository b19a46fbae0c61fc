import { hash, verify } from '@node-rs/argon2';

/** Argon2id with 19 MiB of memory and two passes, as OWASP recommends; some 30 ms on a server. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

let decoy: Promise<string> | undefined;

/** @returns the hash with its salt and cost, as text */
export function hashPassword(password: string): Promise<string> {
  return hash(canonical(password), cost);
}

/**
 * Whether the hash is that of the password.
 * @param hashed  where it is null the same work is done, so that the time says nothing of whether there is such a person
 */
export async function isPassword(password: string, hashed: string | null): Promise<boolean> {
  const compared = hashed ?? (await (decoy ??= hash('nobody has this password', cost)));
  const isRight = await verify(compared, canonical(password));
  return isRight && hashed !== null;
}

/** The same letters typed on different keyboards are the same password. */
function canonical(password: string): string {
  return password.normalize('NFKC');
}
