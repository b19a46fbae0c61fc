/** Limits of a thread that projects. Batches of events live briefly: with room for them, few are copied by the garbage collector. */
export const projectionLimits = { maxYoungGenerationSizeMb: 320 } as const;
