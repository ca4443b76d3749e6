import { coverageOf, type DrillResult } from '@shopwatch/drills';

/** Says which alarms the drills prove; false when they do not prove all. */
export function reportCoverage(results: readonly DrillResult[], say: (line: string) => void): boolean {
  const { alarms, neverFired, neverQuiet, share } = coverageOf(results);
  for (const alarm of neverFired) say(`no drill fires ${alarm}`);
  for (const alarm of neverQuiet) say(`no drill keeps ${alarm} quiet`);
  say(`coverage: ${Math.floor(share * 100)} % of ${alarms.length} alarms`);
  return share === 1;
}
