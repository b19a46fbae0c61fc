// Checks a proof written by `almanac prove`, off line and without Almanac: it needs Node 20 and nothing else.
// node check-proof.mjs PROOF.json (else proof.json) [--checkpoint EXPORTED.json] [--public-key KEY.pem]; exit code 0 where it holds, else 1
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const hex = (bytes) => sha256(bytes).toString('hex');
const zeros = '0'.repeat(64);

/** The text of a checkpoint: what is signed, and what the next one names by its hash. */
const textOf = (c) =>
  `almanac checkpoint: ${c.number}\nafter: ${c.after}\nposition: ${c.position}\nevents: ${c.events}\n` +
  `store hash: ${c.storeHash}\nchain: ${c.chain}\nmerkle root: ${c.merkleRoot}\nmade at: ${c.madeAt}\n` +
  `previous: ${c.previous}\nkey: ${c.keyId ?? 'none'}`;

/** The root that a leaf and the hashes beside its way give (RFC 9162, section 2.1.3.2); undefined where they give none. */
function rootFrom(leaf, index, leaves, path) {
  let [node, at, last] = [sha256(Uint8Array.of(0), leaf), index, leaves - 1];
  for (const sibling of path.map((text) => Buffer.from(text, 'hex'))) {
    if (last <= 0) return undefined;
    if (at % 2 === 1 || at === last) {
      node = sha256(Uint8Array.of(1), sibling, node);
      while (at % 2 === 0 && at > 0) [at, last] = [at >> 1, last >> 1];
    } else node = sha256(Uint8Array.of(1), node, sibling);
    [at, last] = [at >> 1, last >> 1];
  }
  return last === 0 ? node.toString('hex') : undefined;
}

function* eventFaults({ entity, events, checkpoints }) {
  const id = JSON.stringify(entity.slice(entity.indexOf('-') + 1));
  let [own, position] = [zeros, -1n];
  for (const e of events) {
    const wrong = (what) => `Position ${e.position}, ${e.stream}: ${what}.`;
    const c = checkpoints.find(({ number }) => number === e.checkpoint);
    const isOwn = e.stream === entity;
    const content = [e.previousHash, e.stream, e.revision, e.type, e.data, e.metadata].join('\n');
    if (BigInt(e.position) <= position) yield wrong('it is not after the event before it');
    if (hex(content) !== e.hash) yield wrong('its content does not have its hash');
    if (isOwn && e.previousHash !== own) yield wrong('an event before it is left out');
    if ((e.revision === 1) !== (e.previousHash === zeros)) yield wrong('its revision is not right');
    if (JSON.parse(e.metadata).eventId !== e.eventId) yield wrong('its id is not that of its metadata');
    if (!isOwn && !`${e.data}${e.metadata}`.includes(id)) yield wrong(`it does not concern ${entity}`);
    if (!c || rootFrom(`${e.position}\n${e.eventId}\n${e.hash}`, e.index, c.events, e.path) !== c.merkleRoot)
      yield wrong(`its path does not lead to the root of checkpoint ${e.checkpoint}`);
    [own, position] = [isOwn ? e.hash : own, BigInt(e.position)];
  }
}

function* checkpointFaults({ events, checkpoints, publicKey: ownKey }, exported, publicKey) {
  const key = (publicKey ?? ownKey) && createPublicKey(publicKey ?? ownKey);
  const keyId = key && hex(key.export({ type: 'spki', format: 'der' }));
  const isGood = (c) => verify(null, Buffer.from(textOf(c)), key, Buffer.from(c.signature ?? '', 'base64'));
  for (const [i, c] of checkpoints.entries()) {
    const wrong = (what) => `Checkpoint ${c.number}: ${what}.`;
    const before = checkpoints[i - 1];
    const link = before ? [before.number + 1, before.position, hex(textOf(before))] : [c.number, c.after, c.previous];
    const kept = exported?.checkpoints.find(({ number }) => number === c.number);
    if (String(link) !== String([c.number, c.after, c.previous])) yield wrong('it does not follow the one before it');
    if (!c.keyId !== !c.signature) yield wrong('its key or its signature is left out');
    if (key && c.keyId === keyId && !isGood(c)) yield wrong('its signature is not of this text and key');
    if (kept && textOf(kept) !== textOf(c)) yield wrong('it is not as it was exported');
  }
  const last = Math.max(...events.map(({ checkpoint }) => checkpoint));
  const after = checkpoints.filter(({ number }) => number >= last);
  if (publicKey && !after.some((c) => c.keyId === keyId))
    yield `Not every event is covered by a signature of key ${keyId}.`;
  if (exported && !after.some((c) => exported.checkpoints.some(({ number }) => number === c.number)))
    yield 'Not every event is covered by the checkpoints that were exported.';
}

/** What is wrong with the bytes of a proof, in sentences; [] where it holds. `publicKey` is PEM. */
export function faultsOf(bytes, exported, publicKey) {
  try {
    const { digest, ...proof } = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (proof.format !== 'almanac proof 1') return ['It is no proof of the format that this program knows.'];
    if (hex(JSON.stringify(proof)) !== digest)
      return ['The file was changed after it was written: its digest differs.'];
    return [...checkpointFaults(proof, exported, publicKey), ...eventFaults(proof)];
  } catch (error) {
    return [`It cannot be read: ${error.message}`];
  }
}

if (realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [file, ...options] = process.argv.slice(2);
  const fileOf = (name) =>
    options.includes(name) ? readFileSync(options[options.indexOf(name) + 1], 'utf8') : undefined;
  const [exported, publicKey] = ['--checkpoint', '--public-key'].map(fileOf);
  const bytes = readFileSync(file ?? 'proof.json');
  const faults = faultsOf(bytes, exported && JSON.parse(exported), publicKey);
  if (faults.length === 0) {
    const { entity, events } = JSON.parse(bytes);
    console.log(`The proof of ${events.length} events of ${entity} holds.`);
    if (!exported && !publicKey) console.log('Nothing outside it vouches for its checkpoints.');
  } else console.log([...faults, 'The proof does not hold.'].join('\n'));
  process.exitCode = faults.length === 0 ? 0 : 1;
}
