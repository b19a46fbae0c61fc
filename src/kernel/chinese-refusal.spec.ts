import { expect, it } from '@jest/globals';
import { chineseRefusal } from './chinese-refusal.js';

const figures = (text: string) => (text.match(/\d+(?:[.-]\d+)*/g) ?? []).sort();

it.each([
  'sku: 47 is not known.',
  'Product 47 is short since 2026-11-30.',
  'Product 47 is not declared short.',
  'Product 47 has no quota 5.',
  'Quota 5 of product 47 was already lifted on 2026-11-30.',
  'Follow-up 3 was already done on 2026-11-30.',
  'Notice 12 was already withdrawn on 2026-11-30.',
  'Complaint 12 was already closed on 2026-11-30.',
  'Delivery 12 was already completed on 2026-11-30.',
  'Delivery 12 was already dispatched.',
  'Visit 12 is already started.',
  'Order 77 was already granted.',
  'Visit 12, planned for 2026-11-30, has not started.',
  'Visit 12 ended on 2026-11-30.',
  'Delivery 9 is not completed: nothing can be corrected.',
  'Order 77 has no line of product 47.',
  'Order 77 has several lines of product 47.',
  'Order 77 has 2 lines of product 47.',
  'Order 77 holds no line 3.',
  'Order 77 was delivered already: what the retailer sends back is recorded with its delivery.',
  'Product 47: requested 5, granted 7.',
  'An order is cancelled only with a reason.',
  'Held lines are released only with a reason.',
  'The order was never placed.',
  'Retailer 2190 is not known.',
  'Forecast 2026-11-29 is not kept here.',
  'No order was asked for in a week complete on 2026-11-29.',
  'As of 2026-11-29 nothing was ordered for over a year: the newest order is of the week of 2024-01-01.',
  'order-77: others wrote to it at the same time, in 5 attempts within 2 s. Read it again, and repeat the command.',
])('a refusal is said in Chinese with the same figures: %s', (english) => {
  const zh = chineseRefusal(english);
  expect(zh).toMatch(/[\u4e00-\u9fff].*。$/);
  expect(figures(zh ?? '')).toEqual(figures(english));
  expect(zh).not.toMatch(/[a-z]{6,}/i);
});
