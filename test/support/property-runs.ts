import fc from 'fast-check';

/**
 * Property tests draw new examples in every run: `PROPERTY_RUNS=2000 npm test` draws that many for each property that
 * names no number of its own, and where `CI` is set the seed is fixed, so that CI judges the commit and not the dice.
 */
const runs = Number(process.env.PROPERTY_RUNS);
fc.configureGlobal({
  ...(runs > 0 ? { numRuns: runs } : {}),
  ...(process.env.CI ? { seed: 20_261_123 } : {}),
});
