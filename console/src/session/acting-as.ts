import { keepChoice, keptChoice } from '../kept-choice.js';
import { isRole, type Role } from './roles.js';

/** Who acts where nobody has to sign in. */
export interface ActingAs {
  readonly name: string;
  readonly role: Role;
}

export function actingAs(): ActingAs | undefined {
  const [role = '', ...name] = (keptChoice('acting-as') ?? '').split(' ');
  return isRole(role) && name.length > 0 ? { role, name: name.join(' ') } : undefined;
}

export function actAs(person: ActingAs | undefined): void {
  keepChoice('acting-as', person ? `${person.role} ${person.name}` : null);
}

/** The headers that name them. A service where people sign in goes by the session instead. */
export function actingHeaders(): Record<string, string> {
  const person = actingAs();
  return person ? { 'x-actor': encodeURIComponent(person.name), 'x-role': person.role } : {};
}
