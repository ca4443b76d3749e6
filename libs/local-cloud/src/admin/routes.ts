import type { AdminRoute } from './admin.ts';
import { advanceClock, readClock, setSpeed } from './clock.ts';
import { answerCustomResource } from './custom-resources.ts';
import { health } from './health.ts';
import { readInbox } from './inbox.ts';
import { reset } from './reset.ts';
import { deleteSignals, putSignal, readSignals } from './signals.ts';
import { exportState, importState } from './state.ts';

/** The admin surface, by path. */
export const routes: readonly AdminRoute[] = [
  health,
  reset,
  readClock,
  advanceClock,
  setSpeed,
  readInbox,
  readSignals,
  putSignal,
  deleteSignals,
  exportState,
  importState,
  answerCustomResource,
];
