import { initialState } from '../alarms/alarm-state.ts';
import { alarmArn } from '../alarms/create-alarm.ts';
import type { Instant } from '../series.ts';
import {
  takeTurn,
  watchedAlarm,
  type BoardChange,
  type CompositeBoard,
  type MetricAlarms,
  type Turn,
} from './board.ts';
import type { CompositeAlarm, CompositeAlarmRequest, CompositeConfiguration } from './composite-alarm.ts';
import { childrenOf, evaluateOnConfiguration } from './evaluation.ts';
import { createdItem, updatedItem } from './history.ts';
import { checkParameters } from './parameters.ts';
import { propagate } from './propagate.ts';
import { createdReason, updatedReason } from './reasons.ts';
import { admitAlarmRule, type AdmittedRule } from './rule/admission.ts';
import { CompositeAlarmError } from './rule/errors.ts';
import { resolveReference } from './rule/references.ts';
import { suppressorName } from './suppressor.ts';

/** One alarm may be a child of that many composites. */
const parentLimit = 150;

/**
 * Creates a composite alarm or replaces the configuration of one, evaluates it, and carries a new state upwards. The very
 * same configuration again changes nothing.
 * @throws CompositeAlarmError
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutCompositeAlarm.html
 */
export function putCompositeAlarm(
  board: CompositeBoard,
  request: CompositeAlarmRequest,
  metricAlarms: MetricAlarms,
  at: Instant,
): BoardChange {
  return takeTurn(board, metricAlarms, at, (turn) => {
    const configuration = configurationOf(request);
    checkParameters(request);
    const admitted = admit(turn, configuration);
    checkSuppressor(turn, configuration);
    const existing = turn.composites.get(request.AlarmName);
    if (!existing) create(turn, configuration, admitted);
    else if (!sameConfiguration(existing.configuration, configuration)) update(turn, existing, configuration, admitted);
  });
}

function create(turn: Turn, configuration: CompositeConfiguration, admitted: AdmittedRule): void {
  const alarm: CompositeAlarm = {
    arn: alarmArn(turn.home, configuration.AlarmName),
    configuration,
    configurationUpdatedAt: turn.at,
    ...admitted,
    state: initialState(turn.at),
  };
  turn.composites.set(configuration.AlarmName, alarm);
  turn.effects.push({ kind: 'history', item: createdItem(alarm) });
  turn.effects.push({ kind: 'configurationChange', change: { operation: 'create', at: turn.at, alarm } });
  if (evaluateOnConfiguration(turn, alarm, createdReason)) propagate(turn, configuration.AlarmName);
}

function update(
  turn: Turn,
  before: CompositeAlarm,
  configuration: CompositeConfiguration,
  admitted: AdmittedRule,
): void {
  const suppression = keepsSuppressor(before.configuration, configuration) ? before.suppression : undefined;
  const after: CompositeAlarm = { ...before, configuration, configurationUpdatedAt: turn.at, ...admitted, suppression };
  const item = updatedItem(
    { alarm: before, children: childrenOf(turn, before) },
    { alarm: after, children: childrenOf(turn, after) },
  );
  turn.composites.set(configuration.AlarmName, after);
  turn.effects.push({ kind: 'history', item });
  const change = { operation: 'update', at: turn.at, alarm: after, previous: before } as const;
  turn.effects.push({ kind: 'configurationChange', change });
  if (evaluateOnConfiguration(turn, after, updatedReason)) propagate(turn, configuration.AlarmName);
}

/**
 * Replacing the suppressor discards its timers. AWS does not say what becomes of the actions that they held: here they are
 * dropped, and the next transition is held anew. New periods for the same suppressor leave a running timer as it is.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Create_Composite_Alarm_Suppression.html
 */
function keepsSuppressor(before: CompositeConfiguration, after: CompositeConfiguration): boolean {
  return suppressorName(before) === suppressorName(after);
}

/** The order of the fields is fixed, so that equal configurations are equal as JSON. */
function configurationOf(request: CompositeAlarmRequest): CompositeConfiguration {
  return {
    AlarmName: request.AlarmName,
    AlarmDescription: request.AlarmDescription,
    AlarmRule: request.AlarmRule,
    ActionsEnabled: request.ActionsEnabled ?? true,
    OKActions: request.OKActions ?? [],
    AlarmActions: request.AlarmActions ?? [],
    InsufficientDataActions: request.InsufficientDataActions ?? [],
    ActionsSuppressor: request.ActionsSuppressor,
    ActionsSuppressorWaitPeriod: request.ActionsSuppressorWaitPeriod,
    ActionsSuppressorExtensionPeriod: request.ActionsSuppressorExtensionPeriod,
  };
}

function sameConfiguration(a: CompositeConfiguration, b: CompositeConfiguration): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function admit(turn: Turn, { AlarmName: name, AlarmRule }: CompositeConfiguration): AdmittedRule {
  if (!turn.composites.has(name) && turn.metricAlarms(name)) {
    throw new CompositeAlarmError(`alarm ${name} exists and is not a composite alarm; choose another name`);
  }
  const admitted = admitAlarmRule(AlarmRule, {
    ...turn.home,
    exists: (child) => watchedAlarm(turn, child) !== undefined,
  });
  for (const child of admitted.children) checkParents(turn, name, child);
  return admitted;
}

function checkParents(turn: Turn, name: string, child: string): void {
  let parents = 1;
  for (const [parent, { children }] of turn.composites) if (parent !== name && children.includes(child)) parents += 1;
  if (parents <= parentLimit) return;
  throw new CompositeAlarmError(`alarm ${child} must not be a child of more than ${parentLimit} composite alarms`);
}

function checkSuppressor(turn: Turn, { ActionsSuppressor: text }: CompositeConfiguration): void {
  if (text === undefined) return;
  const name = resolveReference({ text, range: { start: 0, end: text.length } }, turn.home);
  if (watchedAlarm(turn, name)) return;
  const arn = alarmArn(turn.home, name);
  throw new CompositeAlarmError(`Could not save the composite alarm as the actions suppressor [${arn}] does not exist`);
}
