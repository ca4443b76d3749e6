import { resourceName } from '../index.ts';

/** Returns the name of the alarm on the first web server's CPU: `alarm-ec2-cpu-1-production`. */
export function alarmName(environment: string): string {
  return resourceName({ resourceType: 'alarm', purpose: 'ec2-cpu-1', environment });
}
