import { calm } from '../../../signals/calm.ts';
import { creditBalance, creditsSpent } from '../../../signals/credit-balance.ts';
import type { Subject } from '../../../signals/signal-model.ts';
import { steered } from '../../../signals/steer.ts';
import { databaseMemory, instanceClassNamed } from '../engines/instance-classes.ts';
import type { DatabaseInstance } from '../instances/instance.ts';

const MIB = 1024 ** 2;
const GIB = 1024 ** 3;

/** One metric of an instance. */
export interface Reading {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

/** What a connection takes of the memory; what always stays free. */
const PER_CONNECTION = 5 * MIB;
const LEAST_FREE = 48 * MIB;

/** Everything RDS reads off an instance for the minute that ends at `instant`. */
export function readingsOf(instance: DatabaseInstance, subject: Subject, instant: number): Reading[] {
  const usual = (name: string, low: number, high: number): number => calm(instance.id, name, instant, { low, high });
  const connections = connectionsOf(instance, subject, instant);
  const calmCpu = usual('CPUUtilization', 4, 9);
  const cpu = Math.min(100, steered(subject, 'cpu', calmCpu, instant));
  const latency = steered(subject, 'latency', usual('Latency', 0.8, 1.4), instant) / 1000;
  const [reads, writes] = [usual('ReadIOPS', 2, 25), usual('WriteIOPS', 4, 40)];
  return [
    { name: 'CPUUtilization', value: rounded(cpu), unit: 'Percent' },
    { name: 'DatabaseConnections', value: connections, unit: 'Count' },
    { name: 'FreeableMemory', value: freeMemory(instance, connections), unit: 'Bytes' },
    { name: 'FreeStorageSpace', value: freeStorage(instance, subject, instant), unit: 'Bytes' },
    { name: 'ReadIOPS', value: rounded(reads), unit: 'Count/Second' },
    { name: 'WriteIOPS', value: rounded(writes), unit: 'Count/Second' },
    { name: 'ReadLatency', value: latency, unit: 'Seconds' },
    { name: 'WriteLatency', value: latency * 1.5, unit: 'Seconds' },
    { name: 'ReadThroughput', value: Math.round(reads * 16_384), unit: 'Bytes/Second' },
    { name: 'WriteThroughput', value: Math.round(writes * 16_384), unit: 'Bytes/Second' },
    { name: 'DiskQueueDepth', value: rounded((reads + writes * 1.5) * latency), unit: 'Count' },
    { name: 'NetworkReceiveThroughput', value: Math.round(usual('NetworkReceive', 2e3, 6e4)), unit: 'Bytes/Second' },
    { name: 'NetworkTransmitThroughput', value: Math.round(usual('NetworkTransmit', 1e4, 4e5)), unit: 'Bytes/Second' },
    { name: 'SwapUsage', value: 0, unit: 'Bytes' },
    ...creditsOf(instance, subject, instant, { usual: calmCpu, cpu }),
    ...(instance.storageType === 'gp2' ? [{ name: 'BurstBalance', value: 100, unit: 'Percent' }] : []),
  ];
}

/** Every five minutes, for burstable classes. */
function creditsOf(
  { class: name, startedAt }: DatabaseInstance,
  subject: Subject,
  instant: number,
  { usual, cpu }: { readonly usual: number; readonly cpu: number },
): Reading[] {
  const { vcpus, creditsPerHour } = instanceClassNamed(name);
  if (creditsPerHour === undefined || instant % 300_000 !== 0) return [];
  const balance = creditBalance({ vcpus, creditsPerHour, startedAt, subject, instant, usual, cpu });
  return [
    { name: 'CPUCreditBalance', value: balance, unit: 'Count' },
    { name: 'CPUCreditUsage', value: creditsSpent(cpu, vcpus), unit: 'Count' },
  ];
}

/** An instance never holds more connections than it takes. */
function connectionsOf(instance: DatabaseInstance, subject: Subject, instant: number): number {
  const usual = calm(instance.id, 'DatabaseConnections', instant, { low: 6, high: 24 });
  return Math.min(instance.maxConnections, Math.round(steered(subject, 'connections', usual, instant)));
}

function freeMemory(instance: DatabaseInstance, connections: number): number {
  const memory = databaseMemory(instanceClassNamed(instance.class));
  return Math.round(Math.max(LEAST_FREE, memory * 0.6 - connections * PER_CONNECTION));
}

/** Data grows by a hundredth of a GiB a day. */
function freeStorage(instance: DatabaseInstance, subject: Subject, instant: number): number {
  const days = (instant - instance.createdAt) / 86_400_000;
  const usual = Math.max(0, instance.storageGib * 0.9 - days * 0.01);
  return Math.round(Math.min(instance.storageGib, steered(subject, 'free-storage', usual, instant)) * GIB);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
