import type { AlarmStateValue } from './alarm-state-value.ts';
import type { Instant } from '../series.ts';
import type { Comparison } from './comparison.ts';
import { minimumFor } from './evidence.ts';
import { javaDouble } from './java-json.ts';
import type { TreatMissingData } from './metric-alarm.ts';
import { TimestampWriter } from './timestamp-writer.ts';

/** A datapoint with what it was compared with. */
export interface ReasonedDatapoint {
  /** The start of its period. */
  readonly time: Instant;
  readonly value: number;
  readonly lower?: number;
  readonly upper?: number;
}

/** What the sentence about a new state is made of. */
export interface ReasonFacts {
  readonly state: AlarmStateValue;
  readonly evaluationPeriods: number;
  /** Absent when the alarm was given none: the sentence is shorter then. */
  readonly datapointsToAlarm?: number;
  readonly comparison: Comparison;
  readonly threshold?: number;
  /** The datapoints that support the state, newest first. */
  readonly supporting: readonly ReasonedDatapoint[];
  /** How many real datapoints decided. */
  readonly received: number;
  /** How many missing datapoints were made up for. */
  readonly filled: number;
  readonly treatMissingData: TreatMissingData;
}

/**
 * Writes the StateReason of an evaluation, word for word as CloudWatch does (recorded 2026; the sentence about unknown
 * datapoints with fewer than all of them missing is inferred).
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch-and-eventbridge.html
 */
export function stateReason(facts: ReasonFacts, write: TimestampWriter = new TimestampWriter()): string {
  const { state, supporting, comparison } = facts;
  if (state === 'INSUFFICIENT_DATA')
    return `Insufficient Data: ${counted(facts.filled, 'datapoint')} ${were(facts.filled)} unknown.`;
  const head = comparison.against === 'band' ? 'Thresholds Crossed' : 'Threshold Crossed';
  if (supporting.length === 0) return `${head}: ${unsupported(facts)}${fills(facts)}.`;
  return `${head}: ${crossing(facts, write)}${fills(facts)}${minimum(facts)}.`;
}

function unsupported({ received, evaluationPeriods }: ReasonFacts): string {
  const datapoints = received === 0 ? 'no datapoints were' : `${counted(received, 'datapoint')} ${were(received)}`;
  return `${datapoints} received for ${counted(evaluationPeriods, 'period')}`;
}

function crossing(facts: ReasonFacts, write: TimestampWriter): string {
  const { state, supporting, comparison } = facts;
  const negation = state === 'OK' ? 'not ' : '';
  const relations = comparison.bounds.map((bound) => `${negation}${bound.relation} ${boundText(facts, bound.bound)}`);
  const list = supporting.map(({ time, value }) => `${javaDouble(value)} (${write.reason(time)})`).join(', ');
  return `${datapointCount(facts)} [${list}] ${were(supporting.length)} ${relations.join(' or ')}`;
}

function datapointCount({ supporting, datapointsToAlarm, evaluationPeriods }: ReasonFacts): string {
  if (datapointsToAlarm === undefined) return counted(supporting.length, 'datapoint');
  return `${supporting.length} out of the last ${evaluationPeriods} datapoints`;
}

function boundText({ supporting, threshold = NaN }: ReasonFacts, bound: 'threshold' | 'lower' | 'upper'): string {
  if (bound === 'threshold') return `the threshold (${javaDouble(threshold)})`;
  return `the ${bound} thresholds [${supporting.map((datapoint) => javaDouble(datapoint[bound] ?? NaN)).join(', ')}]`;
}

function fills({ filled, treatMissingData }: ReasonFacts): string {
  if (filled === 0 || treatMissingData === 'missing' || treatMissingData === 'ignore') return '';
  const treatment = treatMissingData === 'breaching' ? 'Breaching' : 'NonBreaching';
  return ` and ${counted(filled, 'missing datapoint')} ${were(filled)} treated as [${treatment}]`;
}

/** Names the transition by the state alone, whatever the state before was (recorded 2026: INSUFFICIENT_DATA → OK). */
function minimum({ state, datapointsToAlarm, evaluationPeriods }: ReasonFacts): string {
  if (datapointsToAlarm === undefined) return '';
  const least = minimumFor({ evaluationPeriods, datapointsToAlarm }, state);
  const transition = state === 'OK' ? 'ALARM -> OK' : 'OK -> ALARM';
  return ` (minimum ${counted(least, 'datapoint')} for ${transition} transition)`;
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
const were = (count: number): string => (count === 1 ? 'was' : 'were');
