import type { Delivery } from '../runner/performance.ts';
import { firings, told } from './alarm-record.ts';
import type { Expectation } from './expectation.ts';

/** Expects every alarm that the drill says nothing else about to stay quiet, and nobody to hear anything else. @param others what else the drill expects */
export function allElseQuiet(others: () => readonly Expectation[]): Expectation {
  return {
    sentence: 'all else stays quiet',
    claims: 'quiet',
    judge(performance) {
      const known = new Set(others().flatMap(({ alarm }) => alarm ?? []));
      const spokenOf = (delivery: Delivery): boolean =>
        delivery.alarm === undefined
          ? others().some(({ speaksOf }) => speaksOf?.(delivery))
          : known.has(delivery.alarm);
      const loud = [...performance.alarms.values()].filter(
        (record) => !known.has(record.name) && (record.initial === 'ALARM' || firings(record).length > 0),
      );
      if (loud.length > 0) return loud.map((record) => `${record.name}: ${told(performance, record)}`).join('; ');
      const heard = performance.deliveries.find(
        (delivery) => delivery.undelivered === undefined && !spokenOf(delivery),
      );
      return heard && `${heard.endpoint} is told "${heard.subject ?? heard.body.slice(0, 60)}"`;
    },
  };
}
