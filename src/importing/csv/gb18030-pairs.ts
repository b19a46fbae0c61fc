/** What bytes are if they are read as GB18030. */
export interface Gb18030Count {
  /** Characters other than ASCII. */
  readonly characters: number;
  /** Whether that is likely what they are: text of another encoding has broken characters, or rare ones. */
  readonly likely: boolean;
}

/** Of Chinese text at least this share of the characters is in GB 2312, the common ones. */
const commonShare = 0.5;
/** Of lines that are GB18030 at most this share of the characters is broken. */
const brokenShare = 0.2;

/** Reads lines as GB18030 and counts common, rare and broken characters. */
export function countGb18030(lines: readonly Buffer[]): Gb18030Count {
  let [common, rare, broken] = [0, 0, 0];
  for (const line of lines)
    for (let i = 0; i < line.length;) {
      const length = characterLength(line, i);
      if (length === 0) broken++;
      else if (length > 1) [common, rare] = isCommon(line, i) ? [common + 1, rare] : [common, rare + 1];
      i += Math.max(1, length);
    }
  const characters = common + rare;
  const likely = characters > 0 && common >= characters * commonShare && broken <= characters * brokenShare;
  return { characters, likely };
}

/** Bytes of the character that begins at `i`; 0 where none does. */
function characterLength(bytes: Buffer, i: number): number {
  const lead = bytes[i] ?? 0;
  if (lead < 0x80) return 1;
  if (!isLead(lead)) return 0;
  const second = bytes[i + 1] ?? 0;
  if (second >= 0x30 && second <= 0x39) return isLead(bytes[i + 2]) && isDigit(bytes[i + 3]) ? 4 : 0;
  return second >= 0x40 && second !== 0x7f && second <= 0xfe ? 2 : 0;
}

/** Rows 1 to 87 of GB 2312: signs, full-width letters and the common characters. */
function isCommon(bytes: Buffer, i: number): boolean {
  const [lead = 0, trail = 0] = [bytes[i], bytes[i + 1]];
  return lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1 && trail <= 0xfe;
}

function isLead(byte = 0): boolean {
  return byte >= 0x81 && byte <= 0xfe;
}

function isDigit(byte = 0): boolean {
  return byte >= 0x30 && byte <= 0x39;
}
