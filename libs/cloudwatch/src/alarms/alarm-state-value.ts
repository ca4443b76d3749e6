/** In the order in which CloudWatch's service model lists them. */
export const alarmStates = ['OK', 'ALARM', 'INSUFFICIENT_DATA'] as const;

export type AlarmStateValue = (typeof alarmStates)[number];
