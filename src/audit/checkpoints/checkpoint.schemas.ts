import { z } from 'zod';
import { answerFields } from '../../http/answer-fields.js';
import { positionAnswer } from '../../http/position.answer.js';
import type { StoreCheckpoint } from './checkpoint.events.js';
import { aPublicKey, isPublicKey } from './signing-key.js';
import { schemaMessage } from '../../http/expectation.js';

const { count, hash, instant } = answerFields;
/** Of the 64 bytes of a signature. */
const base64 = /^[A-Za-z0-9+/]{86}==$/;

/** A checkpoint as it is recorded, exported and read back. */
export const checkpointSchema = z
  .object({
    number: z.int().min(1),
    after: positionAnswer.describe('the range begins after it: where the checkpoint before ended'),
    position: positionAnswer.describe('of the last event of the range'),
    events: count.describe('events in the range'),
    storeHash: hash.describe('hash of the event at the position, chained over the whole store'),
    chain: z
      .enum(['store', 'follower'])
      .describe('who made that chain: the store, or the process that made the checkpoint'),
    merkleRoot: hash.describe('root of the Merkle tree (RFC 6962) over the events of the range'),
    madeAt: instant,
    previous: hash.describe('SHA-256 of the text of the checkpoint before'),
    keyId: hash.optional().describe('SHA-256 of the public key'),
    signature: z.string().regex(base64).optional().describe('Ed25519 signature of the text, base64'),
  })
  .meta({ id: 'StoreCheckpoint', description: 'What the store held at a moment, linked to the checkpoint before.' });
checkpointSchema satisfies z.ZodType<StoreCheckpoint>;

/** PEM of an Ed25519 public key. */
export const publicKeySchema = z.string().refine(isPublicKey, schemaMessage(aPublicKey));

export const exportFormat = 'almanac checkpoints 1';

/** The chain of checkpoints, to be kept outside the store. */
export const checkpointExportSchema = z
  .object({
    format: z.literal(exportFormat),
    checkpoints: z.array(checkpointSchema).describe('oldest first'),
    publicKey: publicKeySchema.optional().describe('PEM of the key that signs now'),
  })
  .meta({ id: 'CheckpointExport', description: 'The chain of checkpoints, to be kept outside the store.' });
export type CheckpointExport = Readonly<z.infer<typeof checkpointExportSchema>>;
