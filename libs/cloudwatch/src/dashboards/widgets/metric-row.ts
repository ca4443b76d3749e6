import { emptyReport, fail, member } from '../body/finding.ts';
import { messages } from '../body/messages.ts';
import { flag, isObject, object, period, text, word, type Shape } from '../body/shape.ts';

const colour = text({ pattern: /^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$/ });
const rendererShapes = {
  accountId: text(),
  color: colour,
  id: text({ pattern: /^[a-z][a-zA-Z0-9_]*$/, max: 255 }),
  label: text(),
  period,
  region: text(),
  stat: text({ min: 1 }),
  visible: flag,
  yAxis: word('left', 'right'),
};
const renderer = object(rendererShapes);
const expression = object({ ...rendererShapes, expression: text({ min: 1 }) }, { required: ['expression'] });

/** Repeats all leading fields of the metric before. */
export const repeatAll = '...';

/**
 * Checks one row of `metrics`: `[namespace, name, (dimension, value)…, {options}]` or `[{expression}]`.
 *
 * The last object counts as options only if every option is known and well formed; otherwise it is one item too many, which is
 * why a wrong colour comes back as "Should NOT have more than 2 items" (seen on real accounts). A dimension without a value is
 * the other usual cause.
 */
export const metricRow: Shape = (row, path, report) => {
  if (!Array.isArray(row)) {
    fail(report, path, messages.type('array'));
    return fail(report, path, messages.metricRow);
  }
  if (row.length === 0) return fail(report, path, messages.tooFew(1));
  if (row.length === 1 && isObject(row[0])) return expression(row[0], member(path, 0), report);
  const options = isWellFormed(row.at(-1)) ? 1 : 0;
  const fields = row.slice(0, row.length - options);
  if (!fields.includes(repeatAll)) {
    if (fields.length < 2) return fail(report, path, messages.tooFew(2));
    if (fields.length % 2 === 1) fail(report, path, messages.tooMany(fields.length - 1 + options));
  }
  const counted = fields.length % 2 === 1 ? fields.length - 1 : fields.length;
  fields.forEach((field, index) => {
    if (typeof field !== 'string' && index < counted) fail(report, member(path, index), messages.metricField);
  });
};

/** A warning (an option nobody knows) disqualifies options just as an error does. */
function isWellFormed(value: unknown): boolean {
  if (!isObject(value)) return false;
  const report = emptyReport();
  renderer(value, '', report);
  return report.errors.length === 0 && report.warnings.length === 0;
}
