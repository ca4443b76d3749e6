import type { Briefing } from './alarm-row.ts';

const limit = 1024;

/**
 * Returns the text that travels with every message of an alarm.
 * @throws Error if it is longer than the 1,024 characters that CloudWatch keeps
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
 */
export function alarmDescription(briefing: Briefing | string): string {
  const text = typeof briefing === 'string' ? briefing : sentences(briefing);
  if (text.length > limit)
    throw new Error(`an alarm description has at most ${limit} characters, got ${text.length}: "${text}"`);
  return text;
}

function sentences({ severity, meaning, firstSteps, runbook }: Briefing): string {
  return `Severity: ${severity}. ${meaning} First: ${firstSteps} Runbook: ${runbook}`;
}
