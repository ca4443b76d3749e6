import type { ResourceType } from '../resources/resource-type.ts';
import { port } from './port.ts';

/** The CloudFormation resource types of all services, by name. The cloud itself provides it. */
export const resourceCatalog = port<ReadonlyMap<string, ResourceType>>('resource-catalog');
