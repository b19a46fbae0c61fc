import type { PersonalFields } from '../../kernel/personal-fields.js';
import type { PersonalDataErased } from './erasure.events.js';

/** Who is forgotten, as long as it can be read. */
export const erasurePersonalFields: PersonalFields<PersonalDataErased> = { PersonalDataErased: ['person'] };
