import { describe, expect, it } from '@jest/globals';
import { givenRequestId, requestIdOf } from './request-id.js';

describe('the id of a request', () => {
  it.each(['7f3a', 'edge:eu-1/0001', 'a'.repeat(128), '01890a5d-ac96-774b-bcce-b302099a8057'])(
    'is that of its client: %s',
    (id) => expect(requestIdOf({ headers: { 'x-request-id': id } })).toBe(id),
  );
  it.each([undefined, '', ' ', 'a b', 'a'.repeat(129), '林', 'a\tb', '"', '<script>', 'a,b'])(
    'is made where the client gives none that is well-formed: %j',
    (id) => {
      const headers = id === undefined ? {} : { 'x-request-id': id };
      expect(givenRequestId(headers)).toBeUndefined();
      expect(requestIdOf({ headers })).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
    },
  );
});
