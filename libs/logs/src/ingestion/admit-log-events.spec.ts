import fc from 'fast-check';
import recorded from '../../testdata/recorded/metric-filter-values.json' with { type: 'json' };
import type { LogEvent } from '../log-event.ts';
import { admitLogEvents } from './admit-log-events.ts';
import { utf8Length } from './utf8.ts';

const NOW = Date.UTC(2026, 8, 14, 1, 15);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

function at(...offsets: readonly number[]): LogEvent[] {
  return offsets.map((offset) => ({ timestamp: NOW + offset, message: 'x' }));
}

function answer(events: readonly LogEvent[], retentionInDays?: number) {
  const admission = admitLogEvents(events, { now: NOW, retentionInDays });
  return admission.ok ? (admission.rejected ?? 'all taken') : admission.error.message;
}

describe('the admission of log events', () => {
  const batches = recorded.publication.batches.flatMap((batch) =>
    batch.events === undefined ? [] : [{ ...batch, events: batch.events }],
  );

  it.each(batches)('takes and rejects what AWS did: $label', ({ events, putAt, rejected }) => {
    const { retentionInDays } = recorded;
    const admission = admitLogEvents(events, { now: Date.parse(putAt), retentionInDays });
    expect(admission.ok && (admission.rejected ?? null)).toEqual(rejected);
  });

  it('leaves out what is too old, expired or too new, by index', () => {
    expect(answer(at(-14 * DAY, -13.5 * DAY))).toBe('all taken');
    expect(answer(at(-14 * DAY - 1, -13.5 * DAY))).toEqual({ tooOldLogEventEndIndex: 1 });
    expect(answer(at(-DAY - 1, -DAY, -2), 1)).toEqual({ expiredLogEventEndIndex: 1 });
    expect(answer(at(0, 2 * HOUR, 2 * HOUR + 1))).toEqual({ tooNewLogEventStartIndex: 2 });
  });

  it('refuses a batch out of order, of more than a day, or without events', () => {
    expect(answer(at(0, -1))).toBe('Log events in a single PutLogEvents request must be in chronological order.');
    expect(answer(at(-DAY, 1))).toBe(
      'The batch of log events in a single PutLogEvents request cannot span more than 24 hours.',
    );
    expect(answer([])).toBe(
      "1 validation error detected: Value at 'logEvents' failed to satisfy constraint: Member must have length greater than or equal to 1",
    );
    expect(answer(at(...Array<number>(10_000).fill(0)))).toBe('all taken');
    expect(answer(at(...Array<number>(10_001).fill(0)))).toContain('less than or equal to 10000');
  });

  it('counts 26 bytes for each event besides its text', () => {
    const sized = (...sizes: readonly number[]): LogEvent[] =>
      sizes.map((size) => ({ timestamp: NOW, message: 'x'.repeat(size) }));
    expect(answer(sized(1_048_576 - 26))).toBe('all taken');
    expect(answer(sized(1_048_576 - 25))).toBe('Log event too large: 1048577 bytes exceeds limit of 1048576');
    expect(answer(sized(1_000_000, 48_576 - 52))).toBe('all taken');
    expect(answer(sized(1_000_000, 48_576 - 51))).toBe('Upload too large: 1048577 bytes exceeds limit of 1048576');
  });

  it('measures texts in UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
      }),
    );
    expect(utf8Length('\ud800a')).toBe(4);
  });
});
