import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { production } from '@shopwatch/settings';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { SearchStack } from './search-stack.ts';

describe("the README's first block", () => {
  test('is the file that the compiler checks', () => {
    const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
    const example = readFileSync(join(__dirname, 'search-stack.ts'), 'utf8');
    expect(/```ts\n(.*?)```/s.exec(readme)?.[1]).toBe(example.replace('../index.ts', '@shopwatch/tier'));
  });

  test('is named, tagged, published and printed', () => {
    const stack = new SearchStack(new App(), { settings: production });
    const template = Template.fromStack(stack);
    expect(stack.stackName).toBe('stack-search-production');
    template.hasResourceProperties('AWS::SNS::Topic', {
      TopicName: 'sns-index-refreshed-production',
      Tags: [
        { Key: 'Environment', Value: 'production' },
        { Key: 'ManagedBy', Value: 'CDK' },
        { Key: 'Owner', Value: 'DevOps' },
        { Key: 'Project', Value: 'monitoring' },
      ],
    });
    template.hasResourceProperties('AWS::SSM::Parameter', {
      Name: '/shopwatch/production/search/refreshTopicArn',
      Value: { Ref: 'Refreshed' },
    });
    template.hasOutput('RefreshTopicArn', { Value: { Ref: 'Refreshed' } });
  });
});
