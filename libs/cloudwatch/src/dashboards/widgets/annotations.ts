import { messages } from '../body/messages.ts';
import { flag, isObject, list, number, object, text, word, type Shape } from '../body/shape.ts';
import { fail } from '../body/finding.ts';

const colour = text({ pattern: /^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$/ });
const common = { label: text(), color: colour, visible: flag };

const horizontalLine = object(
  { ...common, value: number(), fill: word('above', 'below', 'none'), yAxis: word('left', 'right') },
  { required: ['value'] },
);
const moment: Shape = (value, path, report) => {
  if (typeof value !== 'string') fail(report, path, messages.type('string'));
  else if (Number.isNaN(Date.parse(value))) fail(report, path, 'Should match format "date-time"');
};
const verticalLine = object(
  { ...common, value: moment, fill: word('before', 'after', 'none') },
  { required: ['value'] },
);

/** A line, or a band between two lines. */
function lineOrBand(line: Shape): Shape {
  const band = list(line, { min: 2, max: 2 });
  return (value, path, report) => (Array.isArray(value) ? band : line)(value, path, report);
}

/**
 * The annotations of a metric widget: one alarm, or lines and bands.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html
 */
export const annotations: Shape = object({
  alarms: list(text({ min: 1 }), { max: 1 }),
  horizontal: list(lineOrBand(horizontalLine)),
  vertical: list(lineOrBand(verticalLine)),
});

/** The alarm annotations of a metric widget's properties. */
export function alarmAnnotations(properties: unknown): readonly unknown[] {
  const given = isObject(properties) && isObject(properties.annotations) ? properties.annotations.alarms : undefined;
  return Array.isArray(given) ? given : [];
}
