/** States of the running pass, changed in place. */
export const states = {
  level: 0,
  potential: 0,
  seasonal: new Float64Array(64),
  seasonalPotential: new Float64Array(64),
};
