import type { AnomalyDetector } from '@shopwatch/cloudwatch';
import type { Scope } from '../../../scope.ts';
import { stateSlot } from '../../../state/state-slot.ts';

/** The anomaly detectors of a region. */
export interface DetectorTable {
  detectors: readonly AnomalyDetector[];
}

const slot = stateSlot<DetectorTable>('cloudwatch.anomaly-detectors', { empty: () => ({ detectors: [] }) });

/** The anomaly detectors of a region, to read and to replace. */
export function detectorsOf(scope: Scope): DetectorTable {
  return scope.state(slot);
}
