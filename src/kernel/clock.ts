/** Tells the present instant. Only the rim (handlers, workers, command line) holds one; pure code is told `now`. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();
