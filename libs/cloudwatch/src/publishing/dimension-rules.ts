import type { Complaints } from '../request-fault.ts';
import type { RequestDimension } from './request.ts';

const maxDimensions = 30;
const maxNameLength = 255;
const maxValueLength = 1024;

/** Requires up to 30 dimensions of different names, each with a name and a value of printable ASCII that is not blank. @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_Dimension.html */
export function requireDimensions(dimensions: readonly RequestDimension[], name: string, complaints: Complaints): void {
  if (dimensions.length > maxDimensions)
    complaints.add(
      'InvalidParameterValue',
      `The collection ${name} must not have a size greater than ${maxDimensions}.`,
    );
  dimensions.forEach((dimension, index) => {
    const member = `${name}.member.${index + 1}`;
    requireText(dimension.Name, `${member}.Name`, maxNameLength, complaints);
    requireText(dimension.Value, `${member}.Value`, maxValueLength, complaints);
    if (dimension.Name?.startsWith(':'))
      complaints.add('InvalidParameterValue', invalid(dimension.Name, `${member}.Name`));
  });
  const names = dimensions.map(({ Name }) => Name);
  if (new Set(names).size < names.length)
    complaints.add('InvalidParameterValue', 'No metric may specify the same dimension name twice.');
}

function requireText(text: string | undefined, name: string, maxLength: number, complaints: Complaints): void {
  if (text === undefined || text === '') complaints.add('MissingParameter', `The parameter ${name} is required.`);
  else if (text.length > maxLength)
    complaints.add('InvalidParameterValue', `The parameter ${name} must be shorter than ${maxLength + 1} characters.`);
  else if (!isPrintable(text)) complaints.add('InvalidParameterValue', invalid(text, name));
}

function invalid(text: string, name: string): string {
  return `The value ${text} for parameter ${name} is invalid.`;
}

/** At least one character that is not a space, and nothing but printable ASCII. */
function isPrintable(text: string): boolean {
  let visible = false;
  for (const character of text) {
    if (character < ' ' || character > '~') return false;
    visible ||= character !== ' ';
  }
  return visible;
}
