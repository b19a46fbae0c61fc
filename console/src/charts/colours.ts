/** The colours of a chart: those of the page, by meaning. */
export interface ChartColours {
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly surface: string;
  readonly accent: string;
  readonly bar: string;
  readonly warn: string;
}

/** As the theme of the page sets them now. */
export function chartColours(): ChartColours {
  const style = getComputedStyle(document.documentElement);
  const of = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    ...{ text: of('text'), muted: of('muted'), line: of('line'), surface: of('surface') },
    ...{ accent: of('accent'), bar: of('bar'), warn: of('warn') },
  };
}
