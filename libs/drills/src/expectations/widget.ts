import type { Performance, WidgetLine } from '../runner/performance.ts';
import { momentIn } from '../time/timetable.ts';
import type { Expectation } from './expectation.ts';

/** A value that a widget has to show. */
export interface WidgetWishes {
  /** When somebody looks. */
  readonly at: string;
  /** The label of the line, where there are several. @default the only one */
  readonly line?: string;
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** What a drill expects of a widget. */
export interface WidgetExpectations {
  /** Its newest value lies within these bounds; without bounds it has a value at all. */
  shows(wishes: WidgetWishes): WidgetExpectations;
  /** It has no value in its time range. */
  isEmpty(settings: { readonly at: string; readonly line?: string }): WidgetExpectations;
}

/** Makes the verbs about one widget. */
export function widgetExpectations(
  dashboard: string,
  title: string,
  add: (expectation: Expectation) => void,
): WidgetExpectations {
  const also = (sentence: string, at: string, judge: Expectation['judge']): WidgetExpectations => {
    add({
      sentence,
      until: (timetable) => momentIn(timetable, at),
      glance: (timetable) => ({ dashboard, title, at: momentIn(timetable, at) }),
      judge,
    });
    return verbs;
  };
  const newest = (performance: Performance, at: string, line?: string): number | undefined =>
    lineOf(performance, { dashboard, title, at, line }).readings.at(-1)?.value;
  const verbs: WidgetExpectations = {
    shows: ({ at, line, atLeast = -Infinity, atMost = Infinity }) =>
      also(`${title} shows ${boundsOf(atLeast, atMost)} at ${at}`, at, (performance) => {
        const value = newest(performance, at, line);
        if (value === undefined) return 'it shows nothing';
        return value >= atLeast && value <= atMost ? undefined : `it shows ${value}`;
      }),
    isEmpty: ({ at, line }) =>
      also(`${title} is empty at ${at}`, at, (performance) => {
        const value = newest(performance, at, line);
        return value === undefined ? undefined : `it shows ${value}`;
      }),
  };
  return verbs;
}

/** The name under which a performance keeps what a widget showed. */
export function glanceKey(dashboard: string, title: string, at: number): string {
  return `${dashboard}/${title}@${at}`;
}

function lineOf(
  { widgets, timetable }: Performance,
  wish: { readonly dashboard: string; readonly title: string; readonly at: string; readonly line?: string },
): WidgetLine {
  const lines = widgets.get(glanceKey(wish.dashboard, wish.title, momentIn(timetable, wish.at))) ?? [];
  const found =
    wish.line === undefined && lines.length === 1 ? lines[0] : lines.find(({ label }) => label === wish.line);
  if (found !== undefined) return found;
  const labels = lines.map(({ label }) => `"${label}"`).join(', ');
  throw new Error(`"${wish.title}" has no line "${wish.line ?? ''}"; it has ${labels || 'none'}`);
}

function boundsOf(atLeast: number, atMost: number): string {
  if (atLeast === atMost) return `${atLeast}`;
  if (atLeast === -Infinity) return atMost === Infinity ? 'a value' : `at most ${atMost}`;
  return atMost === Infinity ? `at least ${atLeast}` : `${atLeast} to ${atMost}`;
}
