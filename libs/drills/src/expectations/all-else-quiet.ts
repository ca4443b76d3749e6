import { firings, told } from './alarm-record.ts';
import type { Expectation } from './expectation.ts';

/** Expects every alarm that the drill says nothing else about to stay quiet, and nobody to hear of it. @param named the alarms that the drill is about */
export function allElseQuiet(named: () => ReadonlySet<string>): Expectation {
  return {
    sentence: 'all else stays quiet',
    claims: 'quiet',
    judge(performance) {
      const known = named();
      const loud = [...performance.alarms.values()].filter(
        (record) => !known.has(record.name) && (record.initial === 'ALARM' || firings(record).length > 0),
      );
      if (loud.length > 0) return loud.map((record) => `${record.name}: ${told(performance, record)}`).join('; ');
      const heard = performance.deliveries.find(
        ({ alarm, undelivered }) => undelivered === undefined && (alarm === undefined || !known.has(alarm)),
      );
      return heard && `${heard.endpoint} is told "${heard.subject ?? heard.body.slice(0, 60)}"`;
    },
  };
}
