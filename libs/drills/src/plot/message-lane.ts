import type { Delivery } from '../runner/performance.ts';
import { escapeMarkup } from '../report/markup.ts';
import { clockTime } from '../time/timetable.ts';
import { place, SIZE, type Frame, type Part } from './frame.ts';

/** Draws the messages as marks on one line: filled ones arrived, hollow ones did not. */
export function messageLane({ performance, x }: Frame): Part {
  const { deliveries, timetable } = performance;
  const middle = SIZE.lane / 2;
  const line = `<line class="grid" x1="${SIZE.left}" x2="${SIZE.width - SIZE.right}" y1="${middle}" y2="${middle}"/>`;
  const marks = deliveries.map((delivery) => {
    const at = place(x(delivery.at));
    const title = escapeMarkup(`${clockTime(timetable, delivery.at)} ${words(delivery)}`);
    const kind = delivery.undelivered === undefined ? 'sent' : 'kept';
    return `<circle class="message ${kind}" cx="${at}" cy="${middle}" r="5"><title>${title}</title></circle>`;
  });
  const count = deliveries.filter(({ undelivered }) => undelivered === undefined).length;
  const name = `<text class="name" x="0" y="${middle + 4}">messages: ${count}</text>`;
  return { svg: `${name}${line}${marks.join('')}`, height: SIZE.lane + SIZE.gap / 2 };
}

function words({ endpoint, subject = '', undelivered }: Delivery): string {
  return undelivered === undefined ? `${endpoint}: ${subject}` : `not to ${endpoint}: ${undelivered}`;
}
