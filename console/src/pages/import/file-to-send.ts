/** What a file is called to be when it is sent; the service looks at its first bytes for the rest. */
export function typeOf(name: string): string {
  if (/\.gz$/i.test(name)) return 'application/gzip';
  if (/\.xlsx$/i.test(name)) return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return 'text/csv';
}

/** Of a plain CSV file its beginning is enough for a look at it. */
const firstBytes = 1 << 20;

/** As much of a file as a look at its first rows needs: a packed one, and a workbook, can be read as a whole only. */
export function beginningOf(file: File): Blob {
  return typeOf(file.name) === 'text/csv' ? file.slice(0, firstBytes) : file;
}
