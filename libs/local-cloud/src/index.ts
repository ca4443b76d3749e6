export { AwsError } from './aws-error.ts';
export { LocalCloud, type LocalCloudSettings, type StartSettings } from './local-cloud.ts';
export type { Clock, SteeredClock, Timer } from './clock/clock.ts';
export type { Log, LogEntry } from './log.ts';
export type { InboxItem } from './ports/inbox.ts';
export type { SavedStates } from './state/state-store.ts';
export type { Scope } from './scope.ts';
