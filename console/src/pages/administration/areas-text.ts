/** Areas as one types them: names between commas, `*` for every area. */
export function areasFrom(text: string): string[] {
  return [...new Set(text.split(/[,，、;；\n]/u).map((area) => area.trim()))].filter((area) => area !== '');
}

export function textOfAreas(areas: readonly string[]): string {
  return areas.join(', ');
}
