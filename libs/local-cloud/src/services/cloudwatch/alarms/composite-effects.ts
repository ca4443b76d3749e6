import type { BoardChange, CompositeAction, CompositeEffect, CompositeTransition } from '@shopwatch/cloudwatch';
import { compositeChange, compositeTransition } from '@shopwatch/notifications';
import type { Scope } from '../../../scope.ts';
import { homeOf } from '../home.ts';
import { record } from './alarm-log.ts';
import { alarmsOf } from './alarm-table.ts';
import { announceConfiguration, announceState } from './announce.ts';
import { muteOf, takeActions, type FollowUps } from './follow-up.ts';

/** Keeps what an operation made of the composites and carries out what follows from it. */
export function settleBoard(scope: Scope, { board, effects }: BoardChange, followUps: FollowUps): void {
  alarmsOf(scope).composites = board.composites;
  for (const effect of effects) carryOut(scope, effect, followUps);
}

function carryOut(scope: Scope, effect: CompositeEffect, followUps: FollowUps): void {
  switch (effect.kind) {
    case 'history':
      return record(scope, effect.item);
    case 'stateChange':
      return enter(scope, effect.transition);
    case 'configurationChange':
      if (effect.change.operation === 'delete') {
        alarmsOf(scope).compositeTransitions.delete(effect.change.alarm.configuration.AlarmName);
      }
      return announceConfiguration(scope, compositeChange(effect.change, homeOf(scope)));
    case 'action':
      return act(scope, effect.action, followUps);
    default:
      return effect satisfies never;
  }
}

function enter(scope: Scope, transition: CompositeTransition): void {
  const { AlarmName } = transition.after.configuration;
  alarmsOf(scope).compositeTransitions.set(AlarmName, transition);
  const mute = muteOf(scope, AlarmName, transition.after.state.updatedAt);
  announceState(scope, compositeTransition(transition, homeOf(scope)), mute);
}

function act(scope: Scope, { at, target, transition }: CompositeAction, followUps: FollowUps): void {
  const due = {
    alarmType: 'CompositeAlarm',
    targets: [target],
    transition: compositeTransition(transition, homeOf(scope)),
    at,
  } as const;
  takeActions(scope, due, muteOf(scope, transition.after.configuration.AlarmName, at), followUps);
}
