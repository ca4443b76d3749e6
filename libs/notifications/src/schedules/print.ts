import { CRON_FIELDS, type CronField, type CronTerm, type Schedule } from './ast.ts';
import { FIELD_LIMITS } from './field-limits.ts';

/** Writes a schedule expression, with names of months and days as numbers; reading it again gives the same schedule. */
export function printSchedule(schedule: Schedule): string {
  switch (schedule.kind) {
    case 'rate':
      return `rate(${schedule.value} ${schedule.unit}${schedule.value === 1 ? '' : 's'})`;
    case 'cron':
      return `cron(${CRON_FIELDS.map((field) => schedule.fields[field].map((term) => printTerm(field, term)).join(',')).join(' ')})`;
    default:
      return schedule satisfies never;
  }
}

function printTerm(field: CronField, term: CronTerm): string {
  switch (term.kind) {
    case 'any':
      return term.written;
    case 'value':
      return String(term.value);
    case 'span':
      return `${term.from}-${term.to}`;
    case 'step':
      return `${printStepStart(field, term)}/${term.by}`;
    case 'last-day':
      return term.daysBefore === 0 ? 'L' : `L-${term.daysBefore}`;
    case 'nearest-weekday':
      return term.day === undefined ? 'LW' : `${term.day}W`;
    case 'last-weekday':
      return `${term.day}L`;
    case 'nth-weekday':
      return `${term.day}#${term.nth}`;
    default:
      return term satisfies never;
  }
}

function printStepStart(field: CronField, { from, to }: { readonly from: number; readonly to?: number }): string {
  if (to !== undefined) return `${from}-${to}`;
  return from === FIELD_LIMITS[field].least ? '*' : String(from);
}
