import actions from '../../../testdata/alarms/alarm-actions.json' with { type: 'json' };
import evaluation from '../../../testdata/alarms/alarm-evaluation.json' with { type: 'json' };
import missingData from '../../../testdata/alarms/alarms-and-missing-data.json' with { type: 'json' };
import reasons from '../../../testdata/alarms/cloudwatch-and-eventbridge.json' with { type: 'json' };
import lowSamples from '../../../testdata/alarms/percentiles-with-low-samples.json' with { type: 'json' };
import putMetricAlarm from '../../../testdata/alarms/put-metric-alarm.json' with { type: 'json' };
import recorded from '../../../testdata/alarms/recorded-timelines.json' with { type: 'json' };
import setAlarmState from '../../../testdata/alarms/set-alarm-state.json' with { type: 'json' };
import { alarmCases } from './alarm-cases.ts';
import type { TimelineInput } from './timeline-case.ts';

interface AlarmCase {
  readonly id: string;
  readonly kind: keyof typeof alarmCases;
  readonly input: never;
  readonly expected: object;
}

type RecordedCase = TimelineInput & { readonly id: string; readonly expected: object; readonly changed: boolean };

const chapters = { actions, evaluation, missingData, reasons, lowSamples, putMetricAlarm, setAlarmState };
const timelines = recorded as unknown as readonly RecordedCase[];

describe.each(Object.entries(chapters))('the cases of %s', (_chapter, cases) => {
  test.each(cases as unknown as readonly AlarmCase[])('$id holds', ({ kind, input, expected }) => {
    expect(alarmCases[kind](input)).toMatchObject(expected);
  });
});

describe('the evaluations recorded on AWS', () => {
  test.each(timelines)('$id comes out word for word', ({ expected, changed, ...input }) => {
    const { changed: hasChanged, ...outcome } = alarmCases.timeline(input);
    expect(outcome).toEqual(expected);
    expect(hasChanged).toBe(changed);
  });
});

describe('the evaluations between those recorded on AWS', () => {
  // Left out: an evaluation 97 ms after its data was published, and an alarm whose updates were not recorded.
  const quiet = timelines.filter(({ id }) => id !== 'sparse-nonconsecutive-m2' && id !== 'empty-query-sort');

  test.each(quiet)('$id stays in its prior state until it changes', (recordedCase) => {
    const { expected: _expected, changed: _changed, ...input } = recordedCase;
    for (const evaluateAt of evaluationsBefore(recordedCase))
      expect(alarmCases.timeline({ ...input, evaluateAt })).toMatchObject({ state: input.priorState, changed: false });
  });
});

/** Lists the evaluations between the one that led to the prior state, or the creation, and the recorded one. */
function evaluationsBefore({ evaluateAt, priorReasonData, ...rest }: RecordedCase): readonly string[] {
  const { alarmCreatedBetween } = rest as unknown as { alarmCreatedBetween: readonly string[] };
  const queried = priorReasonData as { queryDate: string } | undefined;
  const since = Date.parse(queried?.queryDate ?? alarmCreatedBetween[1]!) + 1_000;
  const times: string[] = [];
  for (let at = Date.parse(evaluateAt) - 10_000; at > since; at -= 10_000) times.push(new Date(at).toISOString());
  return times;
}
