import { describe, it } from '@jest/globals';
import { specify } from '../../../test/support/specify.js';
import { erasure } from './erasure.decider.js';

const given = specify(erasure);
const data = { erasedOn: '2026-11-29', retailerId: 'R1', keys: ['first'] };
const again = { ...data, keys: ['second'] };

describe('an erasure', () => {
  it('is recorded', given().when({ type: 'ErasePersonalData', data }).then({ type: 'PersonalDataErased', data }));
  it(
    'of the same key is recorded once',
    given({ type: 'PersonalDataErased', data }).when({ type: 'ErasePersonalData', data }).thenNothing(),
  );
  it(
    'may come again, of what was said since',
    given({ type: 'PersonalDataErased', data })
      .when({ type: 'ErasePersonalData', data: again })
      .then({ type: 'PersonalDataErased', data: again }),
  );
});
