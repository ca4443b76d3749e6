import { emptyReport, fail, type Report } from './finding.ts';
import { messages } from './messages.ts';
import { all, isObject, list, object, word, type JsonObject, type Shape } from './shape.ts';
import { variable } from './variable.ts';
import { widget } from '../widgets/widget.ts';

/** `-PT5M`, `-PT8H`, `-P3D`, `-P2W`, `-P3M`. */
const relative = /^-P(T\d{1,9}[MH]|\d{1,9}[DWM])$/;
const absolute = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/;

const isAbsolute = (value: string) => absolute.test(value) && !Number.isNaN(Date.parse(value));

const moment =
  (isAllowed: (value: string) => boolean): Shape =>
  (value, path, report) => {
    if (typeof value !== 'string') fail(report, path, messages.type('string'));
    else if (!isAllowed(value)) fail(report, path, messages.noSchema);
  };

const root = object(
  {
    widgets: list(widget, { max: 500 }),
    variables: list(variable, { max: 25 }),
    start: moment((value) => relative.test(value) || isAbsolute(value)),
    end: moment(isAbsolute),
    periodOverride: word('auto', 'inherit'),
  },
  { required: ['widgets'], unexpected: messages.unexpected },
);

const body: Shape = all(root, (value, path, report) => {
  if (isObject(value) && value.end !== undefined && value.start === undefined)
    fail(report, path, messages.together('start', 'end'));
});

/**
 * Checks a dashboard body that was read from its JSON.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html
 */
export function validateBody(value: JsonObject): Report {
  const report = emptyReport();
  body(value, '', report);
  return report;
}
