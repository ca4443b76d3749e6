import { plotDrill } from '../plot/plot.ts';
import type { DrillResult } from '../runner/run-drill.ts';
import { clockTime } from '../time/timetable.ts';
import { wallClock } from '../time/wall-clock.ts';
import { escapeMarkup } from './markup.ts';
import { style } from './style.ts';
import { summarize } from './summary.ts';

/** Writes the results as one page of HTML that needs nothing else: a table, and one plot per drill. */
export function renderPage(title: string, results: readonly DrillResult[]): string {
  const failed = results.filter(({ passed }) => !passed).length;
  const verdict =
    failed === 0 ? `all ${results.length} drills came out as expected` : `${failed} of ${results.length} drills failed`;
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `<title>${escapeMarkup(title)}</title><style>${style}</style></head><body>`,
    `<h1>${escapeMarkup(title)}</h1><p>${verdict}</p>`,
    table(results),
    ...results.map(card),
    '</body></html>',
    '',
  ].join('\n');
}

function table(results: readonly DrillResult[]): string {
  const head =
    '<tr><th>incident<th>first alarm<th class="n">min to detect<th class="n">min to page<th class="n">pages<th class="n">quiet<th></tr>';
  const rows = results.map((result, index) => {
    const { name, firstAlarm, minutesToDetect, minutesToPage, pages, quiet } = summarize(result);
    const numbers = [minutesToDetect?.toFixed(1) ?? '–', minutesToPage?.toFixed(1) ?? '–', pages, quiet];
    const cells = numbers.map((number) => `<td class="n">${number}`).join('');
    const link = `<a href="#drill-${index + 1}">${escapeMarkup(name)}</a>`;
    return `<tr><td>${link}<td>${escapeMarkup(firstAlarm ?? 'none')}${cells}<td>${badge(result)}</tr>`;
  });
  // The links lead to the cards, which are numbered in the same order.
  return `<table>${head}${rows.join('')}</table>`;
}

function card(result: DrillResult, index: number): string {
  const { drill, fault, outcomes, transcripts, passed } = result;
  const expectations = outcomes.map(({ sentence, instead }) => {
    const text = instead === undefined ? sentence : `${sentence}: ${instead}`;
    return `<li class="${instead === undefined ? 'met' : 'unmet'}">${escapeMarkup(text)}`;
  });
  return [
    `<section id="drill-${index + 1}"><header><h2>${escapeMarkup(drill.name)}</h2>${badge(result)}</header>`,
    fault === undefined ? story(result) : `<p>cannot be played: ${escapeMarkup(fault)}</p>`,
    plotDrill(result),
    `<ul>${expectations.join('')}</ul>`,
    ...(passed ? [] : transcripts.map((text) => `<pre>${escapeMarkup(text)}</pre>`)),
    '</section>',
  ].join('\n');
}

function story({ performance }: DrillResult): string {
  const { timetable, start, happenings } = performance!;
  const { weekday, date } = wallClock(start, timetable.zone);
  const items = happenings.map(
    ({ at, sentence }) => `<li><b>${clockTime(timetable, at)}</b> ${escapeMarkup(sentence)}`,
  );
  return `<p>${weekday} ${date}, ${escapeMarkup(timetable.zone)}</p><ol>${items.join('')}</ol>`;
}

function badge({ passed }: DrillResult): string {
  return `<span class="badge${passed ? '' : ' failed'}">${passed ? 'ok' : 'failed'}</span>`;
}
