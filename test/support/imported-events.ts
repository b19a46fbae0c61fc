import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { openSqliteEventStore } from '../../src/event-store/sqlite/sqlite-event-store.js';
import { importFile } from '../../src/importing/import-file.js';
import type { ImportKind } from '../../src/importing/import-options.js';
import type { ImportReport } from '../../src/importing/import-report.js';
import type { GivenForm } from '../../src/importing/tables/file-form.js';
import { beginning } from '../../src/kernel/position.js';
import { importedAt } from './import-workshop.js';

interface FreshEvents {
  readonly report: ImportReport;
  readonly events: readonly { readonly stream: string; readonly type: string; readonly data: unknown }[];
  /** Line and text of each refused row. */
  readonly rejects: readonly (readonly [string, string])[];
}

/** Imports a file into a store of its own. @returns the report, and what was recorded in which stream, in order */
export async function freshEvents(
  kind: ImportKind,
  content: string | Buffer,
  form: GivenForm = {},
): Promise<FreshEvents> {
  const folder = mkdtempSync(join(tmpdir(), 'almanac-fresh-'));
  const store = openSqliteEventStore(join(folder, 'events.db'), { groupMs: 0 });
  try {
    const file = join(folder, 'file');
    writeFileSync(file, content);
    const rejects = join(folder, 'rejects.csv');
    const caller = { actor: 'li', role: 'planner' as const, now: importedAt };
    const report = await importFile(kind, file, { store, ...caller, form, rejects });
    const refused = parse<{ line: string; row: string }>(readFileSync(rejects), { columns: true });
    const events = await store.readAll(beginning, 10_000);
    return {
      report,
      events: events.map(({ stream, type, data }) => ({ stream, type, data })),
      rejects: refused.map(({ line, row }) => [line, row] as const),
    };
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
