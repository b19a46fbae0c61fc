/** The version of Almanac; the same as in package.json. */
export const almanacVersion = '0.1.0';
