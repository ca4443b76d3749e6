import type { Briefing, GivenBriefing } from './alarm-row.ts';

const limit = 1024;

/**
 * Returns the text that travels with every message of an alarm.
 * @throws Error if it is longer than the 1,024 characters that CloudWatch keeps
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
 */
export function alarmDescription(briefing: Briefing | GivenBriefing | string): string {
  const text = typeof briefing === 'string' ? briefing : textOf(briefing);
  if (text.length > limit)
    throw new Error(`an alarm description has at most ${limit} characters, got ${text.length}: "${text}"`);
  return text;
}

function textOf(briefing: Briefing | GivenBriefing): string {
  if ('description' in briefing) return briefing.description;
  const { severity, meaning, firstSteps, runbook } = briefing;
  return `Severity: ${severity}. ${meaning} First: ${firstSteps} Runbook: ${runbook}`;
}
