import { production, type Settings } from '@shopwatch/settings';
import { featureFlags, type TierProps, type TierStack } from '@shopwatch/tier';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import type { Construct } from 'constructs';

/** Returns the template of one tier, for assertions; production unless other settings are given. */
export function synthesised(
  Tier: new (scope: Construct, props: TierProps) => TierStack,
  settings: Settings = production,
): Template {
  return Template.fromStack(new Tier(new App({ context: { ...featureFlags } }), { settings }));
}
