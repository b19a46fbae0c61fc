import { isUtf8 } from 'node:buffer';
import { percentDecoded } from '../kernel/percent-text.js';

const escaped = /^UTF-8''(.*)$/i;

/**
 * What a header says. Node reads headers as Latin-1: where the bytes are UTF-8 they are read as that, so that 林 stays 林;
 * a browser cannot send such bytes and escapes them: `%E6%9E%97`, or `UTF-8''%E6%9E%97` as in RFC 8187.
 */
export function headerText(latin1: string): string {
  const [, extended] = escaped.exec(latin1) ?? [];
  if (extended !== undefined) return decodedOr(extended, latin1);
  const decoded = percentDecoded(latin1);
  if (decoded !== latin1) return decoded;
  const bytes = Buffer.from(latin1, 'latin1');
  return isUtf8(bytes) ? bytes.toString('utf8') : latin1;
}

/** Without its escapes; `otherwise` where they are no UTF-8. */
function decodedOr(text: string, otherwise: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return otherwise;
  }
}
