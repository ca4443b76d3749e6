import type { AlarmRecord } from '../runner/performance.ts';
import type { Played } from '../runner/play.ts';
import { periodOf, readWatched } from '../world/readings.ts';
import { renderTranscript } from './render.ts';
import { transcriptRows } from './rows.ts';

/** Tells how one alarm fared, period by period. */
export async function transcribe({ performance, world }: Played, record: AlarmRecord): Promise<string> {
  const { start, end } = performance;
  const period = periodOf(record) * 1000;
  // One period earlier, so that the first row has a value too.
  const readings = await readWatched(world, record, { start: start - period, end });
  return renderTranscript(performance, record, transcriptRows(performance, record, { period, readings }));
}
