import { escapeMarkup } from '../report/markup.ts';
import { clockTime } from '../time/timetable.ts';
import { place, SIZE, type Frame, type Part } from './frame.ts';
import { timeTicks } from './scale.ts';

/** Draws the clock along the bottom. */
export function timeAxis({ performance, x }: Frame): Part {
  const { start, end, timetable } = performance;
  const ticks = timeTicks(start, end, 12).map(
    (at) => `<text class="tick" x="${place(x(at))}" y="14" text-anchor="middle">${clockTime(timetable, at)}</text>`,
  );
  const zone = `<text class="tick" x="0" y="14">${escapeMarkup(timetable.zone)}</text>`;
  return { svg: `${zone}${ticks.join('')}`, height: SIZE.axis };
}

/** Draws a line through the whole plot for each moment at which things happened, with their numbers at the top. */
export function happeningLines({ performance, x }: Frame, height: number): string {
  const moments = new Map<number, { readonly numbers: number[]; readonly sentences: string[] }>();
  performance.happenings.forEach(({ at, sentence }, index) => {
    const known = moments.get(at) ?? { numbers: [], sentences: [] };
    known.numbers.push(index + 1);
    known.sentences.push(sentence);
    moments.set(at, known);
  });
  return [...moments]
    .map(([at, { numbers, sentences }]) => {
      const left = place(x(at));
      const title = escapeMarkup(`${clockTime(performance.timetable, at)} ${sentences.join('; ')}`);
      const label = numbers.length === 1 ? `${numbers[0]}` : `${numbers[0]}–${numbers.at(-1)}`;
      return `<g class="happening"><title>${title}</title><line x1="${left}" x2="${left}" y1="12" y2="${place(height)}"/><text x="${left}" y="9" text-anchor="middle">${label}</text></g>`;
    })
    .join('');
}
