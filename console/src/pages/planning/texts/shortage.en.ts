/** What the page of shortages says, in English. */
export const shortage = {
  title: 'What if supply is short?',
  about:
    'Says who gets what of a product and who loses: each in proportion to what it is expected to want, classes that come first in full. Nothing is recorded.',
  noPlan: 'There is no sourcing plan yet. It says what retailers are expected to want.',
  product: 'Product (number)',
  available: 'Units to be had',
  month: 'In',
  allMonths: 'all weeks of the plan',
  first: 'Classes that come first',
  firstHint: 'A, B',
  ask: 'Share out',
  result:
    'Of {{wanted}} {{unit}} that are expected to be wanted {{allocated}} can be given: {{missing}} are lost. {{available}} are to be had.',
  enough: 'There is enough: {{wanted}} {{unit}} are expected to be wanted, {{available}} are to be had.',
  retailer: 'Retailer',
  class: 'Class',
  wanted: 'Wants',
  gets: 'Gets',
  loses: 'Loses',
  share: 'Loses, share',
};
