/** What charts say, in English. */
export const en = {
  history: 'Asked for',
  expected: 'Expected',
  range: 'In 8 of 10 cases',
  rangeFrom: 'At least, in 9 of 10 cases',
  rangeTo: 'At most, in 9 of 10 cases',
  asOf: 'Expected on {{day}}',
  week: 'Week of',
  festival: 'Festival',
  table: 'The same as a table',
  summary:
    'Weekly, in {{unit}}. Asked for from {{from}} to {{to}}; expected from {{first}} to {{last}}: {{mean}} {{unit}} in all.',
  noForecast: 'Weekly, in {{unit}}. Asked for from {{from}} to {{to}}.',
};
