import { types, type CustomTypesConfig } from 'pg';

/** Positions (bigint columns) come back as bigint, whatever parsers others have set for the process. */
export const exactIntegers: CustomTypesConfig = {
  getTypeParser: (oid, format) => (oid === types.builtins.INT8 ? BigInt : types.getTypeParser(oid, format)) as never,
};
