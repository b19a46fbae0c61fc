/** What the first pages say, in English. */
export const en = {
  emptyTitle: 'Nothing is recorded yet',
  emptyOthers: 'A planner or an admin brings retailers, products and orders in. Then your pages are here.',
  choose: 'How do you want to begin?',
  simulate: {
    title: 'Simulate a region',
    about:
      'Retailers, products and the orders of some years, as chance would have them: to look around and to try everything.',
    warning: 'Choose this only to try: what is simulated stays in this store.',
    size: 'Size',
    sizes: {
      small: 'Small: {{retailers}} retailers, {{products}} products, {{weeks}} weeks',
      medium: 'Medium: {{retailers}} retailers, {{products}} products, {{weeks}} weeks',
      large: 'Large: {{retailers}} retailers, {{products}} products, {{weeks}} weeks',
    },
    about_small: 'About ten seconds.',
    about_medium: 'About a minute.',
    about_large: 'Some minutes.',
    run: 'Simulate the region',
  },
  import: {
    title: 'Import your own data',
    about: 'Retailers, products and orders from CSV files or workbooks. Then forecast.',
    go: 'Import files',
  },
  steps: {
    label: 'Steps',
    simulate: 'The region is simulated',
    forecast: 'Its orders are forecast',
    call: 'Take an order',
  },
  forecast: {
    missing: 'The region is there. A forecast says what each retailer will probably order.',
    run: 'Forecast',
  },
  again: 'Try again',
  ready: {
    title: 'Ready: take an order',
    calls: 'Go to order entry',
    off: 'Orders are taken by clerks. Go on as one; you can sign out and choose another role at any time.',
    asClerk: 'Go on as a clerk',
    roles:
      'Orders are taken by clerks, which you are not. You may give yourself this role and that of a planner; it is written down like every change of accounts.',
    giveRoles: 'Give me these roles',
    ask: 'Orders are taken by clerks. An admin gives people this role.',
  },
};
