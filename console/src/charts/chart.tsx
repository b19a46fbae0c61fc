import { useEffect, useRef } from 'react';
import { useTheme } from '../theme/use-theme.js';
import { chartColours, type ChartColours } from './colours.js';
import type { ChartOption } from './draw-chart.js';
import './charts.css';

/**
 * A chart in the colours of the theme. What draws it is loaded when there is one to be drawn.
 * @param option  must be the same function as long as it draws the same
 * @param label  what it shows, for who does not see it; the figures themselves stand in a table beside it
 */
export function Chart(props: {
  readonly option: (colours: ChartColours, width: number) => ChartOption;
  readonly label: string;
}) {
  const { option, label } = props;
  const { isDark } = useTheme();
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let remove: (() => void) | undefined;
    let isGone = false;
    void import('./draw-chart.js').then(({ drawChart }) => {
      if (element.current && !isGone)
        remove = drawChart(element.current, option(chartColours(), element.current.clientWidth));
    });
    return () => {
      isGone = true;
      remove?.();
    };
  }, [option, isDark]);
  return <div ref={element} className="chart" role="img" aria-label={label} />;
}
