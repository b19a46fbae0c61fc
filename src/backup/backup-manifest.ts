import { hash } from 'node:crypto';
import { z } from 'zod';
import { roles } from '../kernel/role.js';

/** What a backup may hold, in the order in which a restore reads it. Read models are never part: they are made again from the events. */
export const partNames = ['events.db', 'access.db', 'forecasts.db'] as const;
export type PartName = (typeof partNames)[number];

export const manifestName = 'manifest.json';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const instant = z.iso.datetime();
const position = z.string().regex(/^\d+$/);

const manifestSchema = z.strictObject({
  format: z.literal('almanac backup 1'),
  almanac: z.string(),
  node: z.string(),
  madeAt: instant,
  madeBy: z.strictObject({ actor: z.string(), role: z.enum(roles) }),
  head: z.strictObject({ position, hash: sha256, storeHash: sha256.nullable(), recordedAt: instant }).nullable(),
  checkpoint: z.strictObject({ number: z.int().min(1), position }).nullable(),
  keys: z.array(z.strictObject({ name: z.string(), keyId: z.string() })),
  parts: z
    .array(z.strictObject({ name: z.enum(partNames), bytes: z.int().min(0), sha256 }))
    .refine((parts) => parts.some(({ name }) => name === 'events.db'), 'expected the events'),
});

/**
 * What a backup says of itself. `head` is the newest event, null in an empty store; `checkpoint` the last one; `keys` those that a restored
 * store needs and that are not part of the backup.
 */
export type BackupManifest = Readonly<z.infer<typeof manifestSchema>>;

/** JSON, with a digest over the rest of it. */
export function manifestText(manifest: BackupManifest): string {
  return `${JSON.stringify({ ...manifest, digest: digestOf(manifest) }, null, 2)}\n`;
}

/** @throws {Error} in words, where the text is not as `manifestText` wrote it */
export function readManifest(text: string): BackupManifest {
  const { digest, ...rest } = parsed(text);
  if ((rest as Partial<BackupManifest>).format !== 'almanac backup 1')
    throw new Error(
      `expected the format “almanac backup 1”, found ${JSON.stringify((rest as { format?: unknown }).format)}`,
    );
  if (digest !== digestOf(rest)) throw new Error('its digest is another one: it was altered');
  const { data, error } = manifestSchema.safeParse(rest);
  if (data) return data;
  const [issue] = error.issues;
  throw new Error(`${issue?.path.join('.')}: ${issue?.message}`);
}

function parsed(text: string): Record<string, unknown> {
  try {
    return { ...(JSON.parse(text) as object) };
  } catch {
    throw new Error('expected JSON, found another text');
  }
}

function digestOf(manifest: object): string {
  return hash('sha256', JSON.stringify(manifest), 'hex');
}
