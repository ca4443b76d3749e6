import type { AlarmRecord, Performance } from '../runner/performance.ts';
import type { TranscriptRow } from './rows.ts';

/** How many rows that say the same are written out before they are summed up. */
const ALIKE = 3;

/** Writes a transcript for a terminal. Periods in which nothing changed are summed up. */
export function renderTranscript(
  { timetable }: Performance,
  record: AlarmRecord,
  rows: readonly TranscriptRow[],
): string {
  const head = `${record.name}: ${conditionOf(record)}`;
  const lines = summedUp(rows).map((row) => (typeof row === 'string' ? row : cells(row)));
  const titles = ['time', 'value', 'breaching', 'state'];
  const widths = titles.map((title, column) =>
    Math.max(title.length, ...lines.map((line) => (typeof line === 'string' ? 0 : line[column]!.length))),
  );
  const format = (line: readonly string[]): string =>
    `  ${line.map((cell, column) => pad(cell, widths[column] ?? 0, column === 1)).join('  ')}`.trimEnd();
  const body = lines.map((line) => (typeof line === 'string' ? `  ${line}` : format(line)));
  return [`${head} (times: ${timetable.zone})`, format([...titles, 'what happened']), ...body].join('\n');
}

/** The condition of an alarm as people say it. */
export function conditionOf({ definition, kind }: AlarmRecord): string {
  if (kind === 'composite') return definition.AlarmRule ?? '';
  const { Threshold, EvaluationPeriods: of = 1, DatapointsToAlarm: m = of, TreatMissingData = 'missing' } = definition;
  const expression = definition.Metrics?.find(({ ReturnData }) => ReturnData !== false)?.Expression;
  const statistic = definition.Statistic ?? definition.ExtendedStatistic ?? '';
  const what = expression ?? `${statistic} of ${definition.MetricName ?? definition.Metrics?.[0]?.Id ?? ''}`;
  const limit = Threshold ?? definition.ThresholdMetricId ?? '';
  return `${what} ${definition.ComparisonOperator ?? ''} ${limit}, ${m} of ${of} periods, missing data is ${TreatMissingData}`;
}

function cells({ time, wholePeriod, value, breaching, state, notes }: TranscriptRow): string[] {
  const shown = value === undefined ? (wholePeriod ? '-' : '') : String(Number(value.toFixed(3)));
  return [time, shown, breaching === undefined ? '' : breaching ? 'yes' : 'no', state, notes.join('; ')];
}

function summedUp(rows: readonly TranscriptRow[]): (TranscriptRow | string)[] {
  const written: (TranscriptRow | string)[] = [];
  for (let at = 0; at < rows.length;) {
    let end = at + 1;
    while (end < rows.length && alike(rows[at]!, rows[end]!)) end += 1;
    const run = rows.slice(at, end);
    if (run.length <= ALIKE) written.push(...run);
    else written.push(run[0]!, `… ${run.length - 2} more periods like this`, run.at(-1)!);
    at = end;
  }
  return written;
}

function alike(left: TranscriptRow, right: TranscriptRow): boolean {
  return (
    left.notes.length === 0 &&
    right.notes.length === 0 &&
    left.breaching === right.breaching &&
    left.state === right.state &&
    (left.value === undefined) === (right.value === undefined)
  );
}

function pad(cell: string, width: number, right: boolean): string {
  return right ? cell.padStart(width) : cell.padEnd(width);
}
