import { describe, expect, it } from '@jest/globals';
import { pathProblem } from './path-text.js';

describe('names in the path', () => {
  it.each(['%00', 'a%1bb', '%7F', '%C2%85'])('are refused with control characters: %s', (name) => {
    expect(pathProblem(`/api/retailers/${name}/close`)).toMatchObject({
      ...{ status: 400, errors: [{ field: 'path', expected: { en: 'names without control characters' } }] },
    });
  });
  it.each(['/api/orders/%E6%9E%97', '/api/orders/a%20b', '/api/orders/%C3%A9?wait=%00', '/api/orders'])(
    'are taken as they are: %s',
    (url) => expect(pathProblem(url)).toBeUndefined(),
  );
});
