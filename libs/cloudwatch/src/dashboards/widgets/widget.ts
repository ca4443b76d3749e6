import { fail, member } from '../body/finding.ts';
import { messages } from '../body/messages.ts';
import { all, anything, isObject, number, object, text, type Shape } from '../body/shape.ts';
import { metricWidget } from './metric-widget.ts';
import { alarmWidget, chartWidget, customWidget, explorerWidget, logWidget, textWidget } from './other-widgets.ts';

/** The properties of each type of widget. */
export const widgetTypes = {
  alarm: alarmWidget,
  chart: chartWidget,
  custom: customWidget,
  explorer: explorerWidget,
  log: logWidget,
  metric: metricWidget,
  text: textWidget,
} as const satisfies Readonly<Record<string, Shape>>;

export type WidgetType = keyof typeof widgetTypes;

const frame = object(
  {
    type: text(),
    x: number({ integer: true, min: 0, max: 23 }),
    y: number({ integer: true, min: 0 }),
    width: number({ integer: true, min: 1, max: 24 }),
    height: number({ integer: true, min: 1, max: 1000 }),
    properties: anything,
  },
  { required: ['type', 'properties'] },
);

/**
 * One widget: its place in the 24-column grid (both coordinates or none) and the properties of its type.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html
 */
export const widget: Shape = all(frame, (value, path, report) => {
  if (!isObject(value)) return;
  if (value.x !== undefined && value.y === undefined) fail(report, path, messages.together('y', 'x'));
  if (value.y !== undefined && value.x === undefined) fail(report, path, messages.together('x', 'y'));
  if (typeof value.type !== 'string') return;
  if (!isWidgetType(value.type)) return fail(report, member(path, 'type'), messages.oneOf);
  if (value.properties !== undefined) widgetTypes[value.type](value.properties, member(path, 'properties'), report);
});

/** Tells whether there are widgets of a type. */
export function isWidgetType(type: string): type is WidgetType {
  return Object.hasOwn(widgetTypes, type);
}
