/** As `encodeURIComponent` or `encodeURI` write it: no character that they would have escaped, and at least one escape. */
const percentEncoded = /^(?=.*%)(?:[\w\-.!~*'();,/?:@&=+$#]|%[0-9a-f]{2})*$/i;

/**
 * The text that was percent-encoded as a whole, as programs write a name for places that take ASCII only: 林 of `%E6%9E%97`. Any other text, and
 * escapes that are no UTF-8, are unchanged.
 */
export function percentDecoded(text: string): string {
  return percentEncoded.test(text) ? unescaped(text) : text;
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
