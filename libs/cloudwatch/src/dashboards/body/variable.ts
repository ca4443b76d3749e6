import { fail } from './finding.ts';
import { messages } from './messages.ts';
import { all, flag, isObject, list, object, scalar, text, word, type Shape } from './shape.ts';

const shape = object(
  {
    type: word('property', 'pattern'),
    property: text({ min: 1, max: 255 }),
    pattern: text({ min: 1, max: 255 }),
    inputType: word('input', 'select', 'radio'),
    id: text({ min: 1, max: 32, pattern: /^[0-9A-Za-z_-]+$/ }),
    label: text({ max: 30 }),
    values: list(object({ value: scalar, label: text({ max: 255 }) }, { required: ['value'] }), { min: 1, max: 500 }),
    defaultValue: scalar,
    search: text({ max: 2048 }),
    populateFrom: text({ max: 255 }),
    visible: flag,
  },
  { required: ['type', 'inputType', 'id'], unexpected: messages.unexpected },
);

/**
 * One dashboard variable; a list to choose from comes either from `values` or from `search` with `populateFrom`.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html
 */
export const variable: Shape = all(shape, (value, path, report) => {
  if (!isObject(value)) return;
  const target = value.type;
  if ((target === 'property' || target === 'pattern') && value[target] === undefined)
    fail(report, path, messages.required(target));
  if (value.inputType !== 'select' && value.inputType !== 'radio') return;
  if (value.values !== undefined) return;
  if (value.search === undefined)
    fail(report, path, messages.required(value.populateFrom === undefined ? 'values' : 'search'));
  else if (value.populateFrom === undefined) fail(report, path, messages.required('populateFrom'));
});
