import type { JsonObject, ResourceRequest } from '@shopwatch/cloudformation';
import { resourceProvider } from '../resources/resource-provider.ts';
import type { Scope } from '../scope.ts';
import { services } from '../services/services.ts';
import type { TestCloud } from './test-cloud.ts';

/** A resource as a stack would have it. */
export interface DeployedResource {
  readonly physicalId: string;
  attributes(): Promise<JsonObject>;
  /** Changes it in place. */
  update(properties: JsonObject): Promise<void>;
  delete(): Promise<void>;
}

/** Makes a resource through its type, as CloudFormation does for the stack `shop` in `eu-west-1`. */
export async function deployed(cloud: TestCloud, type: string, properties: JsonObject): Promise<DeployedResource> {
  const scope: Scope = cloud.local.scope({ region: 'eu-west-1' });
  const types = new Map(services.flatMap((service) => service.resourceTypes ?? []).map((found) => [found.type, found]));
  const provider = resourceProvider(scope, types);
  const stack = { name: 'shop', id: scope.arn('cloudformation', 'stack/shop/1') };
  const request: ResourceRequest = { stack, type, logicalId: 'It', properties, tags: { environment: 'test' } };
  const generatedName = `shop-It-${scope.ids.lower(12)}`;
  const { physicalId } = await provider.create({ ...request, generatedName, initiated: () => undefined });
  let current = properties;
  return {
    physicalId,
    attributes: () => provider.attributes({ ...request, properties: current, physicalId }),
    async update(wanted) {
      await provider.update({ ...request, properties: wanted, previous: current, physicalId });
      current = wanted;
    },
    delete: () => provider.delete({ ...request, properties: current, physicalId, snapshot: false }),
  };
}
