import { generateKeyPairSync, hash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { exportedCheckpoints } from '../../src/audit/checkpoints/checkpoint-export.js';
import { CheckpointRecorder } from '../../src/audit/checkpoints/checkpoint-recorder.js';
import type { CheckpointExport } from '../../src/audit/checkpoints/checkpoint.schemas.js';
import { readSigningKey, type SigningKey } from '../../src/audit/checkpoints/signing-key.js';
import { AuditTrail } from '../../src/audit/audit-trail.js';
import { entityFrom } from '../../src/audit/entity.js';
import type { EntityProof } from '../../src/audit/proof/entity-proof.js';
import { proveEntity } from '../../src/audit/proof/prove-entity.js';
import { openStoredEvents } from '../../src/open-events.js';
import { allProjections } from '../../src/projections/all-projections.js';
import { ProjectionRunner } from '../../src/projections/projection-runner.js';
import type { Database } from '../../src/read-models/database/database.js';
import { openReadModels } from '../../src/read-models/open-read-models.js';
import { AuditIndexReader } from '../../src/read-models/readers/audit-index.reader.js';
import { fact, record } from '../support/facts.js';
import { describeEachDatabase } from '../support/postgres.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { newLocation } from '../support/test-locations.js';

const folder = temporaryFolder();
/** The checker as anybody runs it: it knows nothing of Almanac. */
const { faultsOf } = (await import(pathToFileURL(resolve('scripts/check-proof.mjs')).href)) as {
  readonly faultsOf: (bytes: Uint8Array, exported?: CheckpointExport, publicKey?: string) => string[];
};
const written = (proof: unknown) => Buffer.from(`${JSON.stringify(proof, null, 1)}\n`);
/** With a digest that fits, as somebody would write it who changed a proof on purpose. */
const withOwnDigest = (forged: EntityProof) => {
  const proof = { ...forged, digest: undefined };
  return written({ ...proof, digest: hash('sha256', JSON.stringify(proof), 'hex') });
};

describeEachDatabase('the proof of an entity', (url) => {
  let store: Awaited<ReturnType<typeof openStoredEvents>>;
  let models: Database;
  let trail: AuditTrail;
  let key: SigningKey;
  let exported: CheckpointExport;
  const name = () => (url() === undefined ? 'sqlite' : 'postgres');
  const prove = async (entity: string) =>
    proveEntity(store, entity, await trail.positions(entityFrom(entity)), key.publicKey);

  beforeAll(async () => {
    const postgres = url();
    store = await openStoredEvents(
      postgres === undefined
        ? { kind: 'sqlite', file: join(folder, 'events.db') }
        : { kind: 'postgres', url: postgres },
    );
    const file = join(folder, `${name()}.pem`);
    writeFileSync(file, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
    key = readSigningKey('ALMANAC_SIGNING_KEY', file);
    for (let i = 1; i <= 60; i += 1) {
      const of = { orderId: `o-${i % 7}`, retailerId: `R${i % 5}`, orderedOn: '2021-07-05', takenBy: '林' };
      const lines = [{ sku: 'A', requested: i }];
      const event = i <= 7 ? { type: 'OrderPlaced', data: { ...of, lines } } : { type: 'OrderNoted', data: of };
      await record(store, `order-o-${i % 7}`, fact(event));
    }
    await new CheckpointRecorder({ store, everyEvents: 16 }).record(() => false);
    await new CheckpointRecorder({ store, everyEvents: 16, key }).record(() => true);
    exported = await exportedCheckpoints(store, key.publicKey);
    models = await openReadModels(newLocation(folder, postgres), 'write');
    const runner = new ProjectionRunner(store, models, allProjections);
    await runner.reset();
    await runner.catchUp();
    trail = new AuditTrail(store, new AuditIndexReader(models.sql));
  });
  afterAll(async () => {
    await models.close();
    await store.close();
  });

  it.each(['order-o-3', 'retailer-R2', 'actor-lin'])(
    'of %s holds, by itself, by a key and by exported checkpoints',
    async (entity) => {
      const proof = await prove(entity);
      expect(proof.events.length).toBe(await trail.count(entityFrom(entity)));
      const bytes = written(proof);
      expect([faultsOf(bytes), faultsOf(bytes, exported), faultsOf(bytes, exported, key.publicKey)]).toEqual([
        [],
        [],
        [],
      ]);
    },
  );

  it('does not hold by another key, nor by checkpoints of another store', async () => {
    const bytes = written(await prove('order-o-3'));
    const { publicKey } = generateKeyPairSync('ed25519');
    const other = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    expect(faultsOf(bytes, undefined, other)).toEqual([
      expect.stringContaining('Not every event is covered by a signature'),
    ]);
    const checkpoints = exported.checkpoints.map((each) => ({ ...each, merkleRoot: 'f'.repeat(64) }));
    expect(faultsOf(bytes, { ...exported, checkpoints }).join(' ')).toContain('it is not as it was exported');
    expect(faultsOf(bytes, { ...exported, checkpoints: [] })).toEqual([
      expect.stringContaining('Not every event is covered by the checkpoints'),
    ]);
  });

  it('does not hold after any byte of its file was changed, unless it is the same JSON', async () => {
    const bytes = written(await prove('order-o-3'));
    const original = JSON.stringify(JSON.parse(bytes.toString()));
    const isSame = (text: string) => {
      try {
        return JSON.stringify(JSON.parse(text)) === original;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = Buffer.from(bytes);
        changed[at] = changed[at]! ^ change;
        expect(faultsOf(changed, exported, key.publicKey).length === 0).toBe(isSame(changed.toString()));
      }),
      { numRuns: 1_000 },
    );
  });

  it('does not hold after any value in it was changed on purpose, with a digest that fits', async () => {
    const proof = await prove('order-o-3');
    const places = [...valuesIn(proof)].filter(([first]) => first === 'events' || first === 'checkpoints');
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.string({ minLength: 1 }), (place, text) => {
        const forged = structuredClone(proof);
        change(forged, place, text);
        expect(faultsOf(withOwnDigest(forged), exported, key.publicKey)).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('does not hold where an event was left out or added, or is said to be of another entity', async () => {
    const proof = await prove('order-o-3');
    const without = (at: number) => proof.events.filter((_, i) => i !== at);
    const forged = [
      { ...proof, events: without(2) },
      { ...proof, events: without(0) },
      { ...proof, events: [...proof.events, ...proof.events.slice(-1)] },
      { ...proof, entity: 'order-o-4' },
      { ...proof, events: proof.events.map((event) => ({ ...event, checkpoint: 99, path: [] })) },
      { ...proof, checkpoints: [] },
    ];
    for (const each of forged) expect(faultsOf(withOwnDigest(each), exported)).not.toEqual([]);
  });

  it('is not written of what no checkpoint covers, nor of an entity that has no events', async () => {
    await record(store, 'order-late', fact({ type: 'OrderNoted', data: {} }));
    await expect(prove('order-late')).rejects.toThrow('checkpoints cover 0: make a checkpoint first');
    await expect(prove('order-none')).rejects.toThrow('Nothing was recorded of order-none.');
  });
});

/** The way to every value in an object that is no object itself. */
function* valuesIn(value: unknown, way: readonly string[] = []): Iterable<readonly string[]> {
  if (typeof value !== 'object' || value === null) yield way;
  else for (const [name, part] of Object.entries(value)) yield* valuesIn(part, [...way, name]);
}

function change(object: unknown, [first = '', ...rest]: readonly string[], text: string): void {
  const parent = object as Record<string, unknown>;
  const value = parent[first];
  if (rest.length > 0) change(value, rest, text);
  else parent[first] = typeof value === 'number' ? value + 1 : `${String(value).slice(1)}${text}`;
}
