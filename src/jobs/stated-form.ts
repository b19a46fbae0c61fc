import { invalid } from '../kernel/domain-error.js';
import { encodingNames, givenForm, type AskedForm, type GivenForm } from '../importing/tables/file-form.js';

/** What a file to import may be. */
export const importFileTypes = [
  'text/csv',
  'text/tab-separated-values',
  'application/gzip',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
] as const;

/** How clients that look no further call the encoding of a file in ASCII. */
const saysNothing = ['us-ascii', 'ascii'];

/**
 * How the file is written, by the query, and where that says no encoding by the `charset` of its content type.
 * @throws {DomainError} 'invalid' where the charset is none that can be read
 */
export function statedForm(asked: AskedForm, contentType = ''): GivenForm {
  const [, charset] = /;\s*charset="?([^";\s]+)"?/i.exec(contentType) ?? [];
  if (asked.encoding || charset === undefined || saysNothing.includes(charset.toLowerCase())) return givenForm(asked);
  const encoding = namedBy(charset.toLowerCase());
  if (!encoding)
    throw invalid(
      'Content-Type',
      {
        en: `a charset of ${Object.keys(encodingNames).join(', ')}`,
        zh: `${Object.keys(encodingNames).join('、')} 之一的字符编码`,
      },
      charset,
    );
  return givenForm({ ...asked, encoding });
}

function namedBy(charset: string): AskedForm['encoding'] {
  return Object.keys(encodingNames).find((name): name is keyof typeof encodingNames => name === charset);
}
