import { expect, it } from '@jest/globals';
import { companyCurrency, isCurrencyWithHundredths } from './currency.js';

it('prices are in renminbi where nothing else is said', () => {
  expect(companyCurrency({})).toBe('CNY');
  expect(companyCurrency({ ALMANAC_CURRENCY: ' usd ' })).toBe('USD');
});
it('a currency needs hundredths, as prices are recorded in them', () => {
  expect(['CNY', 'USD', 'EUR', 'HKD'].filter(isCurrencyWithHundredths)).toEqual(['CNY', 'USD', 'EUR', 'HKD']);
  expect(['JPY', 'KWD', 'YUAN', 'XYZ', '', 'cny'].filter(isCurrencyWithHundredths)).toEqual([]);
});
