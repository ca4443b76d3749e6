import type { Bounds, Statistic } from './ast.ts';

/** Writes a statistic in CloudWatch's shortest spelling: `tm90`, not `TM(:90%)`. */
export function printStatistic(statistic: Statistic): string {
  switch (statistic.kind) {
    case 'basic':
      return statistic.name;
    case 'percentile':
      return `p${decimal(statistic.percent)}`;
    case 'interquartile-mean':
      return 'IQM';
    case 'percentile-rank':
      return `PR${printBounds(statistic.bounds)}`;
    case 'trimmed':
      return printTrimmed(statistic.family, statistic.bounds);
    default:
      return statistic satisfies never;
  }
}

function printTrimmed(family: string, bounds: Bounds): string {
  const { measure, lower, upper } = bounds;
  if (measure === 'percent' && lower === undefined && upper !== undefined)
    return `${family.toLowerCase()}${decimal(upper)}`;
  return `${family}${printBounds(bounds)}`;
}

function printBounds({ measure, lower, upper }: Bounds): string {
  const sign = measure === 'percent' ? '%' : '';
  const print = (bound: number | undefined): string => (bound === undefined ? '' : `${decimal(bound)}${sign}`);
  return `(${print(lower)}:${print(upper)})`;
}

/** Without an exponent, which CloudWatch does not read. */
function decimal(value: number): string {
  return value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 10 });
}
