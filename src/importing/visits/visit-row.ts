import { invalid } from '../../kernel/domain-error.js';
import type { CountedProduct } from '../../recording/visits/visit.commands.js';
import type { Declaration, FollowUp, ShelfObservation } from '../../recording/visits/visit.events.js';
import { fileDate } from '../fields/file-date.js';
import { identifier } from '../fields/identifier.js';
import { priceMinor } from '../fields/price-minor.js';
import { units } from '../fields/units.js';
import type { Cell, RecordRow } from '../records/record-kind.js';

export type VisitColumn =
  | 'visit_id'
  | 'retailer_id'
  | 'visited_on'
  | 'account_manager'
  | 'sku'
  | 'counted'
  | 'on_shelf'
  | 'shelf_price'
  | 'declared'
  | 'declared_from'
  | 'declared_to'
  | 'feedback'
  | 'follow_up'
  | 'follow_up_due'
  | 'follow_up_by';

interface Said {
  readonly text: string;
  readonly sku?: string;
  readonly followUp?: Omit<FollowUp, 'followUpId'>;
}
export interface VisitRow extends RecordRow {
  readonly accountManager: string;
  readonly count?: CountedProduct;
  readonly shelf?: ShelfObservation;
  readonly declaration?: Declaration;
  readonly feedback?: Said;
}

const ofProducts = ['counted', 'on_shelf', 'shelf_price', 'declared', 'declared_from', 'declared_to'] as const;

/** @throws {DomainError} 'invalid' naming the column that cannot be so */
export function readVisitRow(cell: Cell<VisitColumn>): VisitRow {
  const sku = cell('sku') === '' ? undefined : identifier('sku', cell('sku'));
  const text = cell('feedback');
  const observed = ofProducts.find((name) => cell(name) !== '');
  if (sku === undefined && observed)
    throw invalid('sku', { en: `the product that ${observed} is about`, zh: `${observed} 对应的产品编号` }, '');
  if (text === '' && cell('follow_up') !== '')
    throw invalid('feedback', { en: 'what was said, before a follow_up', zh: '先有反馈内容，才能有跟进事项' }, '');
  return {
    retailerId: identifier('retailer_id', cell('retailer_id')),
    on: fileDate('visited_on', cell('visited_on')),
    accountManager: identifier('account_manager', cell('account_manager')),
    ...(sku !== undefined && { sku, ...observations(sku, cell) }),
    ...(text && { feedback: { text, ...(sku !== undefined && { sku }), ...followUp(cell) } }),
  };
}

function observations(sku: string, cell: Cell<VisitColumn>): Partial<VisitRow> {
  const price = cell('shelf_price');
  const seen = cell('on_shelf') !== '' || price !== '';
  return {
    ...(cell('counted') && { count: { sku, quantity: units('counted', cell('counted')) } }),
    ...(seen && {
      shelf: {
        sku,
        onShelf: cell('on_shelf') === '' ? true : yesOrNo('on_shelf', cell('on_shelf')),
        ...(price && { shelfPriceMinor: priceMinor('shelf_price', price) }),
      },
    }),
    ...(cell('declared') && {
      declaration: {
        sku,
        from: fileDate('declared_from', cell('declared_from')),
        to: fileDate('declared_to', cell('declared_to')),
        quantity: units('declared', cell('declared')),
      },
    }),
  };
}

function followUp(cell: Cell<VisitColumn>): Pick<Said, 'followUp'> {
  const task = cell('follow_up');
  if (task === '') return {};
  const assignedTo = cell('follow_up_by');
  const dueOn = fileDate('follow_up_due', cell('follow_up_due'));
  return { followUp: { task, dueOn, ...(assignedTo && { assignedTo }) } };
}

function yesOrNo(field: string, text: string): boolean {
  const word = text.toLowerCase();
  if (['yes', 'true', '1', '是'].includes(word)) return true;
  if (['no', 'false', '0', '否'].includes(word)) return false;
  throw invalid(field, { en: 'yes or no', zh: '“是”或“否”' }, text);
}
