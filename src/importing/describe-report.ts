import { describeForm } from './describe-form.js';
import type { ImportReport } from './import-report.js';
import type { SuspectKind } from './checking/suspects.js';

const inWords: Record<SuspectKind, string> = {
  'unit-mix-up': 'price and quantity in different units',
  'duplicate-line': 'the same line twice in an order',
  'date-out-of-order': 'orders older than the one before of their retailer',
  'date-in-future': 'orders of days still to come',
  'date-before-1990': 'orders from before 1990',
  'unknown-retailer': 'retailers in no master file',
  'unknown-product': 'products in no master file',
  'price-zero': 'price 0',
  'price-unusual': 'price far from the usual one',
  'quantity-extraordinary': 'quantity far above the usual one',
};

/** A report as lines to read: what there was, what became of it, what is odd with an example each. */
export function describeReport(report: ImportReport): string[] {
  const { kind, file, rows, groups, recorded, unchanged, completed, rejected, held, unlisted } = report;
  const lines = [`${file}: ${number(rows)} rows, ${number(groups)} ${kind}`, ...describeForm(report.form)];
  if (recorded + unchanged > 0) lines.push(`  recorded ${number(recorded)}, unchanged ${number(unchanged)}`);
  if (completed > 0) lines.push(`  known before and completed ${number(completed)}`);
  if (unlisted.retailers + unlisted.products > 0)
    lines.push(`  unlisted: ${number(unlisted.retailers)} retailers, ${number(unlisted.products)} products`);
  if (held > 0) lines.push(`  held back until accepted or repaired: ${number(held)} lines`);
  if (rejected > 0) lines.push(`  rejected: ${number(rejected)} rows`);
  for (const { line, reason } of report.rejections.slice(0, 3)) lines.push(`    line ${line}: ${reason}`);
  for (const [kind, found] of Object.entries(report.suspects)) {
    lines.push(`  ${inWords[kind as SuspectKind]}: ${number(found.count)}`);
    const [example] = found.examples;
    if (example) lines.push(`    e.g. line ${example.line}: ${example.text}`);
  }
  return lines;
}

function number(value: number): string {
  return value.toLocaleString('en');
}
