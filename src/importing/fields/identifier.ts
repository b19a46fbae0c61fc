import { hasControlCharacter } from '../../kernel/visible-text.js';
import { invalid } from '../../kernel/domain-error.js';

/** A name that becomes part of a stream's name. @throws {DomainError} 'invalid' naming `field` */
export function identifier(field: string, text: string): string {
  if (text === '' || text.length > 100 || hasControlCharacter(text))
    throw invalid(
      field,
      { en: '1 to 100 characters, none of them a control character', zh: '1 到 100 个字符，不含控制字符' },
      text,
    );
  return text;
}
