import type { ResourceContext } from '../../../resources/resource-type.ts';
import { resourceTags } from '../../../resources/resource-tags.ts';
import type { WireTag } from '../tags.ts';

/** The tags of a resource that CloudFormation makes, as they travel. */
export function wireTags(context: ResourceContext, own?: readonly WireTag[]): WireTag[] {
  return Object.entries(resourceTags(context, own)).map(([Key, Value]) => ({ Key, Value }));
}
