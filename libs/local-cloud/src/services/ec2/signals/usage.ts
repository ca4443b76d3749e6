import { calm } from '../../../signals/calm.ts';
import { creditBalance, creditsSpent } from '../../../signals/credit-balance.ts';
import type { Subject } from '../../../signals/signal-model.ts';
import { conditionNamed, steered } from '../../../signals/steer.ts';
import { instanceTypeNamed } from '../instances/instance-types.ts';
import type { Instance } from '../instances/instance.ts';

/** How busy "hot" is, in percent. */
export const HOT = 97;

/** What a web server uses of its CPU on a calm day, in percent. */
const CALM_CPU = { low: 3, high: 9 };

/** One metric of an instance. */
export interface Reading {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

/** What an instance used in the minutes before a moment; traffic and disk follow the CPU. */
export function usageOf(instance: Instance, subject: Subject, instant: number, minutes: number): Reading[] {
  const cpu = cpuOf(instance, subject, instant);
  const counted = (name: string, perMinute: number, unit: string): Reading => {
    const usual = calm(instance.id, name, instant, { low: perMinute, high: perMinute });
    return { name, value: Math.round((cpu / 8) * usual * minutes), unit };
  };
  return [
    { name: 'CPUUtilization', value: cpu, unit: 'Percent' },
    counted('NetworkIn', 9e5, 'Bytes'),
    counted('NetworkOut', 4e6, 'Bytes'),
    counted('NetworkPacketsIn', 2400, 'Count'),
    counted('NetworkPacketsOut', 3600, 'Count'),
    counted('EBSReadOps', 30, 'Count'),
    counted('EBSWriteOps', 90, 'Count'),
    counted('EBSReadBytes', 5e5, 'Bytes'),
    counted('EBSWriteBytes', 9e5, 'Bytes'),
  ];
}

/** What a burstable instance has left, and what it spent in the five minutes before a moment; nothing for other types. */
export function creditsOf(instance: Instance, subject: Subject, instant: number): Reading[] {
  const { vcpus, creditsPerHour } = instanceTypeNamed(instance.type);
  if (creditsPerHour === undefined) return [];
  const cpu = cpuOf(instance, subject, instant);
  const usual = calmCpu(instance, instant);
  const startedAt = instance.launchedAt;
  const balance = creditBalance({ vcpus, creditsPerHour, startedAt, subject, instant, usual, cpu });
  return [
    { name: 'CPUCreditBalance', value: balance, unit: 'Count' },
    { name: 'CPUCreditUsage', value: creditsSpent(cpu, vcpus), unit: 'Count' },
  ];
}

/** Impaired hardware gets nothing done; a machine has no more than all of its CPU. */
function cpuOf(instance: Instance, subject: Subject, instant: number): number {
  if (instance.impairedSince !== undefined) return 0;
  const hot = conditionNamed(subject, 'hot') !== undefined;
  const wanted = hot ? HOT : steered(subject, 'cpu', calmCpu(instance, instant), instant);
  return Math.min(100, Math.round(wanted * 100) / 100);
}

function calmCpu({ id }: Instance, instant: number): number {
  return calm(id, 'CPUUtilization', instant, CALM_CPU);
}
