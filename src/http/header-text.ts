import { isUtf8 } from 'node:buffer';

const escaped = /^UTF-8''(.*)$/i;

/** As `encodeURIComponent` or `encodeURI` write it: no character that they would have escaped, and at least one escape. */
const percentEncoded = /^(?=.*%)(?:[\w\-.!~*'();,/?:@&=+$#]|%[0-9a-f]{2})*$/i;

/**
 * What a header says. Node reads headers as Latin-1: where the bytes are UTF-8 they are read as that, so that 林 stays 林;
 * a browser cannot send such bytes and escapes them: `%E6%9E%97`, or `UTF-8''%E6%9E%97` as in RFC 8187.
 */
export function headerText(latin1: string): string {
  const [, extended] = escaped.exec(latin1) ?? [];
  if (extended !== undefined) return unescaped(extended) ?? latin1;
  if (percentEncoded.test(latin1)) return unescaped(latin1) ?? latin1;
  const bytes = Buffer.from(latin1, 'latin1');
  return isUtf8(bytes) ? bytes.toString('utf8') : latin1;
}

/** Undefined where the escapes are no UTF-8. */
function unescaped(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
