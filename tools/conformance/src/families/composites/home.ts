/** The account and Region of the recordings. */
export const home = { account: '123456789012', region: 'us-east-1' };

/** The ARN of an alarm there. */
export function arnOf(name: string): string {
  return `arn:aws:cloudwatch:${home.region}:${home.account}:alarm:${name}`;
}

/** The name that an alarm's ARN ends with; a name stays as it is. */
export function nameOf(reference: string): string {
  return reference.slice(reference.indexOf(':alarm:') + (reference.includes(':alarm:') ? ':alarm:'.length : 1));
}

/** The alarms that StateReasonData names as the trigger. */
export function triggeringAlarms(
  reasonData: string | undefined,
): readonly { readonly arn: string; readonly state: { readonly value: string; readonly timestamp: string } }[] {
  const parsed: unknown = JSON.parse(reasonData ?? '{}');
  return (parsed as { triggeringAlarms?: [] }).triggeringAlarms ?? [];
}
