import { isUtf8 } from 'node:buffer';

const escaped = /^UTF-8''(.*)$/i;

/**
 * What a header says. Node reads headers as Latin-1: where the bytes are UTF-8 they are read as that, so that 林 stays 林;
 * a browser cannot send such bytes and escapes them (RFC 8187: `UTF-8''%E6%9E%97`).
 */
export function headerText(latin1: string): string {
  const [, percentEncoded] = escaped.exec(latin1) ?? [];
  if (percentEncoded !== undefined) return unescaped(percentEncoded) ?? latin1;
  const bytes = Buffer.from(latin1, 'latin1');
  return isUtf8(bytes) ? bytes.toString('utf8') : latin1;
}

function unescaped(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
