/**
 * What a spreadsheet would read as a formula: text that begins, perhaps after spaces and quotes, with one of the signs that begin a
 * formula (their full-width forms included), a tab or a line end.
 */
const formula = /^[\s'"]*[\t\r\n=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/;
const guard = "'";

/**
 * Text for a cell of a CSV file, guarded by an apostrophe where a spreadsheet would run it as a formula. Only for text: a number
 * stays a number, a negative one too. `fromSpreadsheetText` gives the text back.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 * @example toSpreadsheetText('=1+1') // → "'=1+1"
 */
export function toSpreadsheetText(text: string): string {
  return formula.test(text) ? guard + text : text;
}

/** The text of a cell that `toSpreadsheetText` may have guarded; any other text is unchanged. */
export function fromSpreadsheetText(cell: string): string {
  return cell.startsWith(guard) && formula.test(cell.slice(1)) ? cell.slice(1) : cell;
}
