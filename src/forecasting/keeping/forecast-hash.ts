import { createHash } from 'node:crypto';
import { endianness } from 'node:os';
import type { Forecast, ForecastLevel } from '../forecast-level.js';

/** SHA-256 (hex) over weeks, nodes and figures in their order, numbers as little-endian bytes whatever the machine. */
export function forecastHash({ weeks, levels }: Forecast): string {
  const hash = createHash('sha256').update(JSON.stringify(weeks));
  for (const level of levels) {
    hash.update(`\n${level.level}\n${nodeLines(level)}\n`);
    for (const figures of [level.expected, level.mean, level.p10, level.p50, level.p90]) hash.update(bytesOf(figures));
    if (level.rhythms) hash.update(JSON.stringify(level.rhythms));
  }
  return hash.digest('hex');
}

function nodeLines({ nodes }: ForecastLevel): string {
  return nodes.map(({ retailerId, area, sku, supplier }) => [retailerId, area, sku, supplier].join('\t')).join('\n');
}

function bytesOf(figures: Float64Array | Int32Array): Buffer {
  const bytes = Buffer.from(figures.buffer, figures.byteOffset, figures.byteLength);
  if (endianness() === 'LE') return bytes;
  return figures.BYTES_PER_ELEMENT === 8 ? Buffer.from(bytes).swap64() : Buffer.from(bytes).swap32();
}
