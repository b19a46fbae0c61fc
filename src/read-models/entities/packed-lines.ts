import type { LineOfOrder } from './line-of-order.js';

type PackedLine = readonly [
  ...[sku: string, requested: number, granted: number | null, delivered: number],
  ...[unitPriceMinor: number | null, revision: number],
  ...[refused?: number | null, voided?: 1 | null, cutBy?: LineOfOrder['cutBy'], suggested?: number | null],
  ...[answer?: LineOfOrder['answer'], answerWhy?: string | null, substituteFor?: string | null],
  confirmed?: readonly string[] | null,
];

/** The lines of an order as JSON text, by product: a list each, which ends with the last field that says something. */
export function packedLines(lines: unknown): string {
  const sorted = [...(lines as Iterable<LineOfOrder>)].sort((a, b) => (a.sku < b.sku ? -1 : Number(a.sku > b.sku)));
  return JSON.stringify(sorted.map(packedLine));
}

/** The reverse of `packedLines`. */
export function unpackedLines(text: unknown): LineOfOrder[] {
  return (JSON.parse(text as string) as PackedLine[]).map(unpackedLine);
}

function packedLine(line: LineOfOrder): PackedLine {
  const { sku, requested, granted, delivered, unitPriceMinor, revision } = line;
  const usual = [sku, requested, granted, delivered, unitPriceMinor, revision] as const;
  return isUsual(line) ? usual : ([...usual, ...rareFields(line)] as readonly unknown[] as PackedLine);
}

function isUsual({
  refused,
  voided,
  cutBy,
  suggested,
  answer,
  answerWhy,
  substituteFor,
  confirmed,
}: LineOfOrder): boolean {
  const noted = suggested ?? answer ?? answerWhy ?? substituteFor ?? cutBy;
  return refused === 0 && !voided && noted === null && confirmed.length === 0;
}

function rareFields({
  refused,
  voided,
  cutBy,
  suggested,
  answer,
  answerWhy,
  substituteFor,
  confirmed,
}: LineOfOrder): unknown[] {
  const codes = confirmed.length > 0 ? confirmed : null;
  const rare = [refused || null, voided ? 1 : null, cutBy, suggested, answer, answerWhy, substituteFor, codes];
  return rare.slice(0, rare.findLastIndex((value) => value !== null) + 1);
}

/** By index: to take a list of millions apart by a pattern takes several times as long. */
function unpackedLine(packed: PackedLine): LineOfOrder {
  return {
    sku: packed[0],
    requested: packed[1],
    granted: packed[2],
    delivered: packed[3],
    unitPriceMinor: packed[4],
    revision: packed[5],
    refused: packed[6] ?? 0,
    voided: packed[7] === 1,
    cutBy: packed[8] ?? null,
    suggested: packed[9] ?? null,
    answer: packed[10] ?? null,
    answerWhy: packed[11] ?? null,
    substituteFor: packed[12] ?? null,
    confirmed: packed[13] ?? [],
  };
}
