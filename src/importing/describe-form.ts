import type { FormReport } from './tables/file-form.js';

/** How a file was read, as lines to read: what it is, which columns go by another heading, what is not read, what is doubtful. */
export function describeForm({ format, encoding, separator, sheet, guessed, columns, unused, doubts }: FormReport) {
  const said = (what: FormReport['guessed'][number], value: string | null) =>
    `${value ?? ''}${guessed.includes(what) ? ' (guessed)' : ''}`;
  const lines = [
    format === 'xlsx'
      ? `  read as a workbook, sheet ${said('sheet', sheet)}`
      : `  read as ${said('encoding', encoding)}, separated by ${said('separator', separator)}`,
  ];
  const renamed = Object.entries(columns).filter(([name, heading]) => name !== heading.toLowerCase());
  if (renamed.length > 0)
    lines.push(`  headings: ${renamed.map(([name, heading]) => `${heading} is ${name}`).join(', ')}`);
  if (unused.length > 0) lines.push(`  columns that are not read: ${unused.join(', ')}`);
  return [...lines, ...doubts.map((doubt) => `  doubtful: ${doubt}`)];
}
