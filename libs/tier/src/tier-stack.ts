import { parameterName, type Contract, type ContractKey } from '@shopwatch/contract';
import { lengthLimits, plainName, requiredTags, resourceName, type ResourceType } from '@shopwatch/naming';
import type { Settings } from '@shopwatch/settings';
import { CfnOutput, CfnParameter, Fn, Stack, Tags } from 'aws-cdk-lib';
import { CfnParameter as SsmParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import type { Output, Published, ValueOf } from './values.ts';

/** What every tier needs to know. */
export interface TierProps {
  /** Validated settings of the environment that the tier is deployed to. */
  readonly settings: Settings;
}

/** In what a tier may differ from the e-commerce platform's. */
export interface TierOptions {
  /** Tags on every resource that takes them. @default - those of the e-commerce platform */
  readonly tags?: Readonly<Record<string, string>>;
  /** Name of the stack without its environment. @default - `stack-` and the tier */
  readonly stack?: string;
  /** Where the tier stands. @default - the region of the settings */
  readonly region?: string;
}

/** A tier that can be deployed by itself: named, tagged, and tied to other tiers by SSM parameters alone. */
export abstract class TierStack extends Stack {
  readonly settings: Settings;

  /** @param description one sentence on what the tier is for, shown by CloudFormation */
  constructor(scope: Construct, tier: string, description: string, { settings }: TierProps, options: TierOptions = {}) {
    const { environment, account } = settings;
    const { stack = `stack-${tier}`, region = settings.region, tags = requiredTags(environment) } = options;
    const stackName = plainName({ purpose: stack, environment, limit: lengthLimits.stack });
    super(scope, stackName, { stackName, description, env: { account, region } });
    this.settings = settings;
    for (const [key, value] of Object.entries(tags)) Tags.of(this).add(key, value);
    for (const { finding, reason } of settings.acknowledged) acknowledge(this, { [finding]: reason });
  }

  /** Returns the name of one of this environment's resources. */
  nameOf(resourceType: ResourceType, purpose: string): string {
    return resourceName({ resourceType, purpose, environment: this.settings.environment });
  }

  /**
   * Returns the name of one of this environment's resources where a specification names it without its type.
   * @param limit longest name that the service accepts; default 64, that of functions and roles
   */
  plainNameOf(purpose: string, limit?: number): string {
    return plainName({ purpose, environment: this.settings.environment, limit });
  }

  /**
   * Returns what another tier hands over: a fixed name as it is, everything else resolved by CloudFormation when this tier is
   * deployed.
   */
  protected read<Entry extends ContractKey>(entry: Entry): ValueOf<Entry> {
    return this.received(entry) as ValueOf<Entry>;
  }

  /** Hands every value of this tier's contract to the other tiers. */
  protected publish<Of extends Contract>(contract: Of, values: Published<Of>): void {
    for (const entry of Object.values<ContractKey>(contract)) {
      const value: string | string[] = values[entry.key as keyof Of];
      new SsmParameter(this, `Publish${pascalCase(entry.key)}`, {
        name: parameterName(this.settings.environment, entry),
        type: entry.kind === 'list' ? 'StringList' : 'String',
        value: joined(value),
        description: entry.description,
      });
    }
  }

  /** Declares what the stack prints after a deployment, by output name. */
  protected outputs(outputs: Readonly<Record<string, Output>>): void {
    for (const [name, output] of Object.entries(outputs)) this.output(name, output);
  }

  /** Declares outputs that a specification wants exported, each as `<stack>-<output>`. Tiers meet in contracts and import none. */
  protected exportedOutputs(outputs: Readonly<Record<string, Output>>): void {
    for (const [name, output] of Object.entries(outputs))
      this.output(name, output).exportName = `${this.stackName}-${name}`;
  }

  private output(name: string, [value, description]: Output): CfnOutput {
    const output = new CfnOutput(this, `Output${name}`, { value: joined(value), description });
    output.overrideLogicalId(name);
    return output;
  }

  private received(entry: ContractKey): string | string[] {
    switch (entry.kind) {
      case 'name':
        return this.nameOf(entry.parts.resourceType, entry.parts.purpose);
      case 'text':
        return this.parameterFor(entry, 'String').valueAsString;
      case 'list':
        return this.parameterFor(entry, 'List<String>').valueAsList;
      default:
        return entry satisfies never;
    }
  }

  private parameterFor(entry: ContractKey, type: string): CfnParameter {
    const id = `Read${pascalCase(entry.tier)}${pascalCase(entry.key)}`;
    const known = this.node.tryFindChild(id) as CfnParameter | undefined;
    if (known) return known;
    return new CfnParameter(this, id, {
      type: `AWS::SSM::Parameter::Value<${type}>`,
      default: parameterName(this.settings.environment, entry),
      description: entry.description,
    });
  }
}

function joined(value: string | readonly string[]): string {
  return typeof value === 'string' ? value : Fn.join(',', [...value]);
}

function pascalCase(words: string): string {
  return words.replace(/(^|-)([a-z])/g, (_match, _hyphen, letter: string) => letter.toUpperCase());
}
