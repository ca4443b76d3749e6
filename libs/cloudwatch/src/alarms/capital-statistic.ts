/** Writes a statistic as histories and messages do: `SampleCount` becomes `SAMPLE_COUNT`. */
export function capitalStatistic(statistic: string): string {
  return statistic.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
}
