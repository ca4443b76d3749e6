import { parameterName, type Contract } from '@shopwatch/contract';
import { requiredTags } from '@shopwatch/naming';
import type { Template } from 'aws-cdk-lib/assertions';
import { fixedNames } from './fixed-names.ts';
import { scrubbed } from './scrubbed.ts';
import { tagsOf } from './tags-of.ts';
import { takesNoTags } from './untaggable-types.ts';

/** One tier, and what it promises. */
export interface HouseRulesProps {
  readonly template: Template;
  readonly contract: Contract;
  /** Every fixed name in the template: names, `Name` tags, aliases and paths, and names of other tiers' resources. */
  readonly names: readonly string[];
  /** Names of all outputs. */
  readonly outputs: readonly string[];
  /** Number of the requirement that lists the outputs. */
  readonly outputsRequirement: string;
  /** Names of the outputs that are exported as `<stack>-<output>`. @default - none is */
  readonly exports?: { readonly stack: string; readonly outputs: readonly string[] };
  /** Tags that every taggable resource carries. @default - those of the e-commerce platform */
  readonly tags?: Readonly<Record<string, string>>;
  /** Numbers of the requirements behind the rules. @default - those of the e-commerce platform */
  readonly requirements?: { readonly tags: string; readonly names: string; readonly tearDown: string };
}

const ofTheShop = { tags: 'S0-003', names: 'S0-004 S0-088', tearDown: 'S0-005 S0-090' };

interface Resource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, any>>;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

/** Tests what holds for every tier alike: tags, tear-down, outputs, published values, and the template as a whole. */
export function houseRules({
  template,
  contract,
  names,
  outputs,
  outputsRequirement,
  exports = { stack: '', outputs: [] },
  tags = { ...requiredTags('production') },
  requirements = ofTheShop,
}: HouseRulesProps): void {
  const resources = Object.entries(template.toJSON().Resources as Record<string, Resource>);

  test(`${requirements.tags} every taggable resource carries the required tags`, () => {
    for (const [id, { Type, Properties }] of resources.filter(([, { Type }]) => !takesNoTags(Type)))
      expect({ id, Type, tags: tagsOf(Properties ?? {}) }).toEqual({
        id,
        Type,
        tags: expect.objectContaining(tags),
      });
  });

  test(`${requirements.names} every name is fixed, and there are no others`, () => {
    expect(fixedNames(resources.map(([, { Properties }]) => Properties))).toEqual([...names].sort());
  });

  test(`${requirements.tearDown} nothing is retained when the stack is deleted`, () => {
    for (const [id, { DeletionPolicy = 'Delete', UpdateReplacePolicy = 'Delete' }] of resources)
      expect({ id, DeletionPolicy, UpdateReplacePolicy }).toEqual({
        id,
        DeletionPolicy: 'Delete',
        UpdateReplacePolicy: 'Delete',
      });
  });

  const exported = exports.outputs.length || 'none';
  test(`${outputsRequirement} ${outputs.length} outputs, each described and ${exported} exported`, () => {
    const found = (template.toJSON().Outputs ?? {}) as Record<string, { Description?: string; Export?: unknown }>;
    expect(Object.keys(found).sort()).toEqual([...outputs].sort());
    for (const [name, { Description = '', Export }] of Object.entries(found)) {
      const wanted = exports.outputs.includes(name) ? { Name: `${exports.stack}-${name}` } : undefined;
      expect({ name, described: /\w/.test(Description), Export }).toEqual({ name, described: true, Export: wanted });
    }
  });

  test('every entry of the contract is published', () => {
    const published = resources
      .filter(([, { Type }]) => Type === 'AWS::SSM::Parameter')
      .map(([, { Properties }]) => Properties?.['Name']);
    expect(published.sort()).toEqual(
      Object.values(contract)
        .map((entry) => parameterName('production', entry))
        .sort(),
    );
  });

  test('the template as a whole', () => {
    expect(scrubbed(template)).toMatchSnapshot();
  });
}
