import type { Scope } from '../../../scope.ts';
import { groupExists } from '../faults.ts';
import { checkKey } from './encryption.ts';
import { groupsOf, type LogGroup, type LogGroupClass } from './group.ts';
import { checkRetention } from './retention.ts';

/** What a log group begins with. */
export interface GroupDraft {
  readonly name: string;
  readonly logClass?: LogGroupClass | undefined;
  readonly retentionInDays?: number | undefined;
  readonly kmsKeyId?: string | undefined;
  readonly tags?: Readonly<Record<string, string>> | undefined;
}

/** Makes a log group. @throws AwsError ResourceAlreadyExistsException, AccessDeniedException for its key, InvalidParameterException */
export function createGroup(scope: Scope, draft: GroupDraft): LogGroup {
  const { name, logClass = 'STANDARD', retentionInDays, kmsKeyId, tags = {} } = draft;
  const groups = groupsOf(scope);
  if (groups.has(name)) throw groupExists();
  const group: LogGroup = {
    name,
    created: scope.clock.now(),
    logClass,
    retentionInDays: checkRetention(retentionInDays),
    kmsKeyId: kmsKeyId === undefined ? undefined : checkKey(scope, kmsKeyId, name),
    tags: new Map(Object.entries(tags)),
    streams: new Map(),
    metricFilters: [],
    subscriptions: new Map(),
  };
  groups.set(name, group);
  return group;
}
