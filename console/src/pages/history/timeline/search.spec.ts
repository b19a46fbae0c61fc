import { describe, expect, it } from '@jest/globals';
import { addressOfSearch, askedOf, searchFrom, searchOfForm } from './search.js';

describe('what is looked for in the history', () => {
  it('is in the address, and comes back from it', () => {
    const search = { text: '断货 & more', entity: 'retailer-R1', type: 'OrderPlaced', recordedTo: '2026-11-30' };
    expect(searchFrom(new URLSearchParams(addressOfSearch(search)))).toEqual(search);
    expect(addressOfSearch(search, { before: '120' })).toMatch(/&before=120$/);
  });

  it('is without technical events unless they are wanted', () => {
    expect(askedOf({ text: 'x' })).toEqual({ text: 'x', technical: 'false' });
    expect(askedOf(searchFrom(new URLSearchParams('?technical=true')))).toEqual({ technical: 'true' });
    expect(askedOf({ technical: 'yes' })).toEqual({ technical: 'false' });
  });

  it('leaves out what says nothing, and what is no field', () => {
    const form = new FormData();
    form.set('text', '  ');
    form.set('actor', ' lin ');
    form.set('other', 'x');
    expect(searchOfForm(form)).toEqual({ actor: 'lin' });
    expect(searchFrom(new URLSearchParams('?text=&before=12&x=y'))).toEqual({});
    expect(addressOfSearch({})).toBe('');
  });
});
