import { TierStack, type TierProps } from '@shopwatch/tier';
import { CfnTopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { search } from './contract.ts';

/** Finds products. */
export class SearchStack extends TierStack {
  constructor(scope: Construct, props: TierProps) {
    super(scope, 'search', 'Finds products', props);
    const refreshed = new CfnTopic(this, 'Refreshed', { topicName: this.nameOf('sns', 'index-refreshed') });
    this.publish(search, { refreshTopicArn: refreshed.ref });
    this.outputs({ RefreshTopicArn: [refreshed.ref, 'Topic that tells when the index is fresh'] });
  }
}
