import { posix } from 'node:path';
import type { WorkbookArchive } from './workbook-archive.js';
import { readXml, type Attributes } from './parse-xml.js';
import { SaidError } from '../../kernel/said-error.js';

/** A sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  /** Its part in the archive. */
  readonly part: string;
  readonly hidden: boolean;
}

/** What a workbook has. */
export interface Workbook {
  /** In the order in which they are shown; charts are not among them. */
  readonly sheets: readonly Sheet[];
  /** Whether days are counted from 1904 instead of 1900. */
  readonly from1904: boolean;
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
}

const mostBytes = 16 << 20;
const firstPart = 'xl/workbook.xml';

/** @throws {Error} where the archive holds no workbook */
export async function workbookOf(archive: WorkbookArchive): Promise<Workbook> {
  if (!archive.has(firstPart))
    throw new SaidError({
      en: 'expected a workbook (.xlsx), found another kind of zip archive',
      zh: '应为工作簿（.xlsx），实际为其他 zip 压缩包',
    });
  const relations = await relationsOf(archive);
  const partOf = (type: string) => relations.find((each) => each.type === type)?.part;
  const listed: Attributes[] = [];
  let from1904 = false;
  await readXml(await archive.read(firstPart, mostBytes), {
    open(name, attributes) {
      if (name === 'sheet') listed.push(attributes);
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
    },
  });
  const sheets = listed.flatMap((sheet): Sheet[] => {
    const relation = relations.find(({ id }) => id === relationId(sheet));
    if (relation?.type !== 'worksheet') return [];
    return [{ name: sheet['name'] ?? '', part: relation.part, hidden: (sheet['state'] ?? 'visible') !== 'visible' }];
  });
  return { sheets, from1904, sharedStrings: partOf('sharedStrings'), styles: partOf('styles') };
}

interface Relation {
  readonly id: string;
  /** The last word of its type; the words before differ between the two editions of the standard. */
  readonly type: string;
  readonly part: string;
}

async function relationsOf(archive: WorkbookArchive): Promise<Relation[]> {
  const relations: Relation[] = [];
  await readXml(await archive.read('xl/_rels/workbook.xml.rels', mostBytes), {
    open(name, { Id: id = '', Type: type = '', Target: target = '' }) {
      if (name !== 'Relationship') return;
      const part = target.startsWith('/') ? target.slice(1) : posix.join('xl', target);
      relations.push({ id, type: type.slice(type.lastIndexOf('/') + 1), part });
    },
  });
  return relations;
}

/** The prefix of this attribute is up to the writer. */
function relationId(sheet: Attributes): string | undefined {
  return Object.entries(sheet).find(([name]) => /:id$/.test(name))?.[1];
}
