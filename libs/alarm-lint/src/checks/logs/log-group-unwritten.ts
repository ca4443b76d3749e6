import { pages } from '../../facts/pages.ts';
import type { Model } from '../../model/model.ts';
import type { Resource } from '../../model/resource.ts';
import { isKnown } from '../../values/tokens.ts';
import type { Check } from '../check.ts';

/** Types that read a log group, or only name it. */
const readers =
  /^AWS::(Logs::(MetricFilter|SubscriptionFilter|QueryDefinition|LogGroup|LogStream|ResourcePolicy)|CloudWatch::|SSM::Parameter|KMS::|Oam::)/;

export const logGroupUnwritten: Check = {
  id: 'log-group-unwritten',
  severity: 'warning',
  summary: 'nothing in any template writes into a log group that filters read',
  source: pages.metricFilters,
  sees: 'platform',
  *find(model) {
    for (const resource of model.ofType('AWS::Logs::LogGroup')) {
      const isRead = model.filters.some(({ logGroup }) => logGroup === resource.name || logGroup === resource.ref);
      if (!isRead || writes(resource, model) || resource.declared['writtenBy'] !== undefined) continue;
      const message = `no function, machine, task or permission names ${resource.name}, so its filters see nothing; correct the name, or declare writtenBy`;
      yield { resource, at: ['Properties', 'LogGroupName'], message };
    }
  },
};

/** Whatever mentions the group by name and is no reader may write into it; Lambda does so by the function's name. */
function writes({ name, ref, stack }: Resource, model: Model): boolean {
  const logicalName = isKnown(name) ? name : ref;
  if (/^\/aws\/lambda\//.test(name) && model.find(name.slice('/aws/lambda/'.length), 'AWS::Lambda::Function'))
    return true;
  if (/^\/aws\/(rds|apigateway|eks|ecs|codebuild|states|vendedlogs|containerinsights|synthetics)\//.test(name))
    return true;
  const arn = `arn:aws:logs:${stack.region}:${stack.account}:log-group:${name}`;
  return model.resources.some(({ type, properties }) => {
    if (readers.test(type)) return false;
    const text = JSON.stringify(properties);
    return text.includes(logicalName) || text.includes(arn);
  });
}
