import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { temporaryFolder } from '../../../test/support/temporary-folder.js';
import { FileForm } from '../tables/file-form.js';
import { readRecords } from '../tables/read-records.js';
import { RejectLog } from './reject-log.js';
import { writeRejects } from './write-rejects.js';

const folder = temporaryFolder();
const rows = ['=1+1,2,x', "'+a", '-3,4', '"@SUM(A1)",5', 'tea,6'];

it('guards rows that a spreadsheet would run, and the reader of imports gives them back as they stood', async () => {
  const [file, rejects] = [join(folder, 'rows.csv'), join(folder, 'rejects.csv')];
  writeFileSync(file, rows.join('\n'));
  const log = new RejectLog();
  rows.forEach((_, i) => log.add(i + 1, { en: `=reason ${i}`, zh: `=原因 ${i}` }));
  await writeRejects(file, log, new FileForm({ separator: 'comma' }), rejects);
  log.close();
  const records = [];
  for await (const batch of readRecords(rejects, new FileForm(), () => 0)) records.push(...batch);
  expect(records.slice(1).map(({ fields }) => fields)).toEqual(
    rows.map((row, i) => [`${i + 1}`, `=reason ${i}`, row, `=原因 ${i}`]),
  );
  for (const { text } of records.slice(1)) expect(text).toMatch(/^\d,'=reason \d,("?'|tea|"tea)/);
});
