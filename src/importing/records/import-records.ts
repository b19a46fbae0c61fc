import type { EventStore } from '../../event-store/event-store.js';
import { DomainError, type FieldFault } from '../../kernel/domain-error.js';
import { verbatim } from '../../kernel/language.js';
import { dayNumber } from '../fields/day-number.js';
import { forEachInFlight } from '../for-each-in-flight.js';
import { contexts, type ImportOptions } from '../import-options.js';
import { countingTo } from '../counting.js';
import type { ImportTally } from '../import-tally.js';
import type { GroupStage } from '../scratch/group-stage.js';
import { Naming, registerUnlisted, reportUnlisted, unregistered, type Named } from '../unlisted.js';
import type { RecordKind, RecordRow } from './record-kind.js';
import { stageRecords, type StagedRow } from './stage-records.js';

/**
 * Imports a file of visits or deliveries. A bad row keeps its whole record out, so that the repaired file brings it in
 * whole: a visit of which a count is missing cannot be distinguished from one where nothing was counted.
 */
export async function importRecords<Name extends string, Row extends RecordRow>(
  file: string,
  kind: RecordKind<Name, Row>,
  options: ImportOptions,
  tally: ImportTally,
): Promise<void> {
  const { store, commands, inFlight = 1024, onProgress } = options;
  const context = contexts(options);
  const stage = await stageRecords(file, kind, tally, (done, total) => onProgress?.({ phase: 'reading', done, total }));
  try {
    const unlisted = await unlistedOf(store, namedIn(stage, kind, tally));
    reportUnlisted(unlisted, tally);
    await registerUnlisted(commands, unlisted, context, tally);
    const recorded = countingTo(tally.groups, onProgress);
    await forEachInFlight(stage.groups(), inFlight, async ({ key, chunks }) => {
      const staged = chunks.flatMap(({ rows }) => rows);
      try {
        const { position } = await kind.record(options, key, whole(key, staged, kind, tally), context);
        tally.count(position === null ? 'unchanged' : 'recorded');
      } catch (error) {
        const lines = staged.map(({ line }) => line);
        tally.refuse(lines, error);
      }
      recorded();
    });
  } finally {
    stage.close();
  }
}

/** Reports what an import of the file would reject, and which unknown retailers and products it names. */
export async function checkRecords<Name extends string, Row extends RecordRow>(
  file: string,
  kind: RecordKind<Name, Row>,
  { store, onProgress }: { readonly store?: EventStore } & Pick<ImportOptions, 'onProgress'>,
  tally: ImportTally,
): Promise<void> {
  const stage = await stageRecords(file, kind, tally, (done, total) => onProgress?.({ phase: 'reading', done, total }));
  try {
    const named = namedIn(stage, kind, tally);
    if (store) reportUnlisted(await unlistedOf(store, named), tally);
  } finally {
    stage.close();
  }
}

/** What the whole records of a file name. The rows of the others go to the rejects. */
function namedIn<Name extends string, Row extends RecordRow>(
  stage: GroupStage<StagedRow<Row>>,
  kind: RecordKind<Name, Row>,
  tally: ImportTally,
): Named {
  const naming = new Naming();
  for (const { key, chunks } of stage.groups()) {
    const staged = chunks.flatMap(({ rows }) => rows);
    const lines = staged.map(({ line }) => line);
    try {
      for (const [i, { retailerId, sku, on }] of whole(key, staged, kind, tally).entries()) {
        const [line, day] = [lines[i] ?? 0, dayNumber('day', on)];
        naming.retailer(retailerId, line, day);
        if (sku !== undefined) naming.product(sku, line, day);
      }
    } catch (error) {
      tally.refuse(lines, error);
    }
  }
  return naming;
}

async function unlistedOf(store: EventStore, { retailers, products }: Named): Promise<Named> {
  return {
    retailers: await unregistered(store, 'retailer', retailers),
    products: await unregistered(store, 'product', products),
  };
}

/** @throws {DomainError} 'invalid' where a row is bad or says of the record what another says otherwise */
function whole<Name extends string, Row extends RecordRow>(
  id: string,
  staged: readonly StagedRow<Row>[],
  kind: RecordKind<Name, Row>,
  tally: ImportTally,
): Row[] {
  const rows: Row[] = [];
  let bad: number | undefined;
  let first: Readonly<Record<string, string>> | undefined;
  const contradicted = (row: Row) => {
    const fault = disagreement((first ??= kind.shared(row)), kind.shared(row));
    return fault && tally.sayFault(fault);
  };
  for (const each of staged) {
    const refusal = 'refusal' in each ? each.refusal : contradicted(each.row);
    if (refusal !== undefined) tally.rejects.add(each.line, refusal);
    if (refusal !== undefined) bad ??= each.line;
    else if ('row' in each) rows.push(each.row);
  }
  if (bad === undefined) return rows;
  throw new DomainError('invalid', {
    en: `${kind.idColumn} ${id} has a bad row at line ${bad}.`,
    zh: `${kind.called} ${id} 的第 ${bad} 行有误，整条未导入。`,
  });
}

function disagreement(
  first: Readonly<Record<string, string>>,
  own: Readonly<Record<string, string>>,
): FieldFault | undefined {
  const field = Object.keys(first).find((name) => first[name] !== own[name]);
  if (field === undefined) return undefined;
  const expected = { en: `"${first[field]}" as in the first row`, zh: `与第一行相同的“${first[field]}”` };
  return { field, expected, found: verbatim(`"${own[field]}"`) };
}
