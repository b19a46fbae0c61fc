import { deflateRawSync } from 'node:zlib';

/** A file in an archive, and the size that the archive declares for it where that is not the true one. */
export interface ZipEntry {
  readonly name: string;
  readonly content: string;
  readonly declaredBytes?: number;
}

/** A zip archive, its checksums left out. */
export function zipFile(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, declaredBytes } of entries) {
    const [title, packed] = [Buffer.from(name), deflateRawSync(content)];
    const size = declaredBytes ?? Buffer.byteLength(content);
    const sizes = Buffer.alloc(22);
    // Version 2.0, names in UTF-8, deflated.
    sizes.writeUInt16LE(20, 0);
    sizes.writeUInt16LE(0x800, 2);
    sizes.writeUInt16LE(8, 4);
    sizes.writeUInt32LE(packed.length, 14);
    sizes.writeUInt32LE(size, 18);
    const nameLength = Buffer.alloc(4);
    nameLength.writeUInt16LE(title.length, 0);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), sizes, nameLength, title, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const madeBy = Buffer.of(20, 0);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), madeBy, sizes, nameLength, place, title]));
    parts.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, listed, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

/** What a workbook has besides one sheet of these rows of XML. */
interface Parts {
  readonly styles?: string;
  readonly strings?: string;
  /** Attributes of the workbook's properties. */
  readonly properties?: string;
  readonly before?: string;
}

/** A workbook whose sheet `Data` is written by hand. */
export function workbookOfXml(rows: string, { styles = '', strings = '', properties = '', before = '' }: Parts = {}) {
  return zipFile(workbookParts(rows, { styles, strings, properties, before }));
}

/** The files of that workbook. */
export function workbookParts(rows: string, { styles = '', strings = '', properties = '', before = '' }: Parts = {}) {
  const relation = (id: number, type: string, to: string) =>
    `<Relationship Id="r${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${to}"/>`;
  return [
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns:r="r"><workbookPr ${properties}/><sheets>${before}<sheet name="Data" sheetId="1" r:id="r1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships>${relation(1, 'worksheet', 'worksheets/sheet1.xml')}${relation(2, 'sharedStrings', '/xl/sharedStrings.xml')}${relation(3, 'styles', 'styles.xml')}${relation(4, 'chartsheet', 'chartsheets/sheet1.xml')}</Relationships>`,
    },
    { name: 'xl/sharedStrings.xml', content: `<sst>${strings}</sst>` },
    { name: 'xl/styles.xml', content: `<styleSheet>${styles}</styleSheet>` },
    { name: 'xl/worksheets/sheet1.xml', content: `<worksheet><sheetData>${rows}</sheetData></worksheet>` },
  ];
}
