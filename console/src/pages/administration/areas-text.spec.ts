import { expect, it } from '@jest/globals';
import { areasFrom, textOfAreas } from './areas-text.js';

it.each([
  ['503, 504', ['503', '504']],
  ['东湖 Donghu，新港、503', ['东湖 Donghu', '新港', '503']],
  [' 503,,503 ;', ['503']],
  ['*', ['*']],
  ['', []],
])('areas are typed with commas of either language: %j', (text, areas) => {
  expect(areasFrom(text)).toEqual(areas);
  expect(areasFrom(textOfAreas(areas))).toEqual(areas);
});
