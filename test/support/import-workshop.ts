import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { EventStore, RecordedEvent } from '../../src/event-store/event-store.js';
import { openSqliteEventStore } from '../../src/event-store/sqlite/sqlite-event-store.js';
import { importFile } from '../../src/importing/import-file.js';
import type { ImportKind, ImportOptions } from '../../src/importing/import-options.js';
import type { ImportReport } from '../../src/importing/import-report.js';

export const importedAt = '2026-03-02T08:00:00.000Z';

/** A real store and a folder for files, fresh for each test. */
export class ImportWorkshop {
  private folder = '';
  private opened: EventStore | undefined;

  constructor() {
    beforeEach(() => {
      this.folder = mkdtempSync(join(tmpdir(), 'almanac-import-'));
      this.opened = openSqliteEventStore(join(this.folder, 'events.db'), { groupMs: 20 });
    });
    afterEach(async () => {
      await this.opened?.close();
      rmSync(this.folder, { recursive: true, force: true });
    });
  }

  get store(): EventStore {
    if (!this.opened) throw new Error('The workshop is open only while a test runs.');
    return this.opened;
  }

  file(content: string | Buffer, name = 'file.csv'): string {
    const path = join(this.folder, name);
    writeFileSync(path, content);
    return path;
  }

  importing(kind: ImportKind, content: string | Buffer, options: Partial<ImportOptions> = {}): Promise<ImportReport> {
    return this.importingFile(kind, this.file(content), options);
  }

  importingFile(kind: ImportKind, path: string, options: Partial<ImportOptions> = {}): Promise<ImportReport> {
    const caller = { actor: 'li', role: 'planner' as const, now: importedAt, rejects: this.rejectsPath };
    return importFile(kind, path, { store: this.store, ...caller, ...options });
  }

  /** The rejects file of the last import, as rows. */
  rejects(): { line: string; reason: string; row: string; 原因: string }[] {
    return parse(readFileSync(this.rejectsPath, 'utf8'), { columns: true });
  }

  async events(stream: string): Promise<{ type: string; data: unknown }[]> {
    return (await this.store.read(stream)).map(({ type, data }: RecordedEvent) => ({ type, data }));
  }

  private get rejectsPath(): string {
    return join(this.folder, 'rejects.csv');
  }
}
