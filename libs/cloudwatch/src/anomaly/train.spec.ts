import type { Series } from '../series.ts';
import { drawBand } from './band.ts';
import { train, trainingWindow } from './train.ts';

const hour = 3_600_000;
const minute = 60_000;
const now = Date.UTC(2026, 5, 15, 10, 20); // a Monday
const { start, end } = trainingWindow(now);

/** A series with one datapoint every `stepMinutes` over the whole training window. */
function history(value: (time: number) => number, stepMinutes = 5, from = start): Series {
  const times: number[] = [];
  for (let time = from; time < end; time += stepMinutes * minute) times.push(time);
  return { times, values: times.map(value) };
}

function bandAt(series: Series, time: number, extra: Partial<Parameters<typeof train>[0]> = {}, k?: number) {
  const { upper, lower } = drawBand(train({ history: series, asOf: now, ...extra }), [time], k);
  return { upper: upper.values[0], lower: lower.values[0] };
}

const alternating = (middle: number, reach: number) => (time: number) =>
  middle + (Math.round(time / (5 * minute)) % 2 === 0 ? reach : -reach);

describe('the anomaly model', () => {
  it('looks back two weeks from the last whole hour', () => {
    expect(trainingWindow(now)).toEqual({ start: Date.UTC(2026, 5, 1, 10), end: Date.UTC(2026, 5, 15, 10) });
  });

  it('spans the mean by the given number of standard deviations', () => {
    const series = history(alternating(100, 10));
    expect(bandAt(series, now)).toEqual({ upper: expect.closeTo(120), lower: expect.closeTo(80) });
    expect(bandAt(series, now, {}, 3)).toEqual({ upper: expect.closeTo(130), lower: expect.closeTo(70) });
  });

  it('is a line for a metric that never changes', () => {
    expect(
      bandAt(
        history(() => 0.1),
        now,
      ),
    ).toEqual({ upper: 0.1, lower: 0.1 });
  });

  it('knows the hours of the week apart', () => {
    const busy = (time: number) => new Date(time).getUTCDay() === 1 && new Date(time).getUTCHours() === 10;
    const series = history((time) => (busy(time) ? 500 : 20));
    expect(bandAt(series, now).upper).toBe(500);
    expect(bandAt(series, now + 24 * hour).upper).toBe(20);
  });

  it('falls back to the hour of the day while a week has not repeated', () => {
    const series = history((time) => (new Date(time).getUTCHours() === 3 ? 70 : 10), 5, end - 3 * 24 * hour);
    expect(bandAt(series, Date.UTC(2026, 5, 17, 3, 30)).upper).toBe(70);
    expect(bandAt(series, Date.UTC(2026, 5, 17, 4, 30)).upper).toBe(10);
  });

  it('falls back to everything it knows while a day has not repeated', () => {
    const series = history(alternating(50, 5), 5, end - 6 * hour);
    expect(bandAt(series, now + 12 * hour)).toEqual({ upper: expect.closeTo(60), lower: expect.closeTo(40) });
  });

  it('leaves excluded ranges out', () => {
    const incident = { start: end - 5 * hour, end: end - 4 * hour };
    const series = history((time) => (time >= incident.start && time <= incident.end ? 9000 : 10), 5, end - 24 * hour);
    expect(bandAt(series, now).upper).toBeGreaterThan(1000);
    expect(bandAt(series, now, { excludedRanges: [incident] }).upper).toBe(10);
  });

  it('counts hours in the time zone it is given, over a change to summer time', () => {
    const berlin = new Intl.DateTimeFormat('en-US', { timeZone: 'Europe/Berlin', hourCycle: 'h23', hour: 'numeric' });
    const asOf = Date.UTC(2026, 3, 5, 12); // the clocks changed on 29 March
    const window = trainingWindow(asOf);
    const times = Array.from({ length: 14 * 24 * 12 }, (_, index) => window.start + index * 5 * minute);
    const series = { times, values: times.map((time) => (Number(berlin.format(time)) === 9 ? 90 : 1)) };
    const nineInBerlin = Date.UTC(2026, 3, 6, 7, 30);
    const local = drawBand(train({ history: series, asOf, timeZone: 'Europe/Berlin' }), [nineInBerlin]);
    expect(local.lower.values).toEqual([90]);
    const utc = drawBand(train({ history: series, asOf }), [nineInBerlin]);
    expect(utc.lower.values[0]).toBeLessThan(90);
  });

  it('is cut at zero for what was never negative', () => {
    expect(bandAt(history(alternating(5, 5)), now).lower).toBe(0);
    expect(bandAt(history(alternating(0, 5)), now).lower).toBeCloseTo(-10);
  });

  it('is cut at 100 for percentages, unless more was seen', () => {
    expect(bandAt(history(alternating(95, 5)), now, { unit: 'Percent' }).upper).toBe(100);
    expect(bandAt(history(alternating(95, 5)), now, { unit: 'Count' }).upper).toBeCloseTo(105);
    expect(bandAt(history(alternating(110, 5)), now, { unit: 'Percent' }).upper).toBeCloseTo(120);
    expect(bandAt(history(alternating(95, 5)), now, { unit: 'Percent', statistic: 'Sum' }).upper).toBeCloseTo(105);
  });

  it('has no band from too little data', () => {
    const short = history(() => 1, 5, end - 50 * minute);
    expect(train({ history: short, asOf: now })).toEqual({ state: 'TRAINED_INSUFFICIENT_DATA' });
    expect(drawBand(train({ history: short, asOf: now }), [now]).upper.times).toEqual([]);
  });

  it('ignores what lies outside the training window', () => {
    const series = history(() => 10);
    const late = { times: [start - minute, ...series.times, now], values: [1e9, ...series.values, 1e9] };
    expect(bandAt(late, now)).toEqual({ upper: 10, lower: 10 });
  });
});
