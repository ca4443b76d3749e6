import { isAwsNamespace } from '../../facts/namespaces.ts';
import { pages } from '../../facts/pages.ts';
import { fitsName } from '../../model/metric-source.ts';
import { environmentNamespaces } from '../../model/metric-sources/embedded.ts';
import { permittedNamespaces } from '../../model/metric-sources/permissions.ts';
import type { Model } from '../../model/model.ts';
import type { Resource } from '../../model/resource.ts';
import { listOf, textOf } from '../../values/json.ts';
import { isKnown } from '../../values/tokens.ts';
import type { Check } from '../check.ts';

export const namespaceNotPermitted: Check = {
  id: 'namespace-not-permitted',
  severity: 'error',
  summary: 'a function is told to publish in one namespace and permitted to publish in another',
  source: pages.namespaceCondition,
  *find(model) {
    for (const resource of model.ofType('AWS::Lambda::Function'))
      for (const { variable, namespace } of environmentNamespaces(resource)) {
        if (/^(POWERTOOLS|AWS_EMF)/.test(variable) || isAwsNamespace(namespace) || !isKnown(namespace)) continue;
        const permitted = permittedTo(resource, model);
        if (permitted.length === 0 || permitted.some((pattern) => fitsName(pattern, namespace))) continue;
        const message = `${resource.name} publishes in "${namespace}" and its role permits only ${permitted.map((each) => `"${each}"`).join(', ')}: every call is denied and the metric never has data`;
        yield { resource, at: ['Properties', 'Environment', 'Variables', variable], message };
      }
  },
};

/** A role's permissions stand in itself and in policies that name it. */
function permittedTo({ properties }: Resource, model: Model): readonly string[] {
  const arn = textOf(properties['Role']);
  const role = model.ofType('AWS::IAM::Role').find((each) => each.arn === arn);
  if (!role) return [];
  const attached = [...model.ofType('AWS::IAM::Policy'), ...model.ofType('AWS::IAM::ManagedPolicy')].filter((policy) =>
    listOf(policy.properties['Roles']).includes(role.ref),
  );
  return [role, ...attached].flatMap(permittedNamespaces);
}
