import type { StoredParameter } from '../parameters/ssm-lookup.ts';
import { parseDynamicText, printDynamicText } from './parse.ts';
import { resolveDynamicReferences } from './resolve.ts';

const stored: StoredParameter = { type: 'String', value: 'eu', version: 2 };
const lookups = {
  ssm: (name: string, version?: number) => {
    if (name === 'hush') return { type: 'SecureString' as const, value: 'pw', version: 1 };
    return name === '/region' && (version === undefined || version === 2) ? stored : undefined;
  },
  secret: (id: string, { stage }: { stage: string | undefined }) => {
    if (id === 'plain') return 'no json';
    if (id !== 'db' && id !== 'arn:aws:secretsmanager:eu-west-1:1:secret:db') return undefined;
    return JSON.stringify({ password: stage === 'AWSPREVIOUS' ? 'old' : 'new', port: 5432 });
  },
};

const resolve = (text: string, type = 'AWS::RDS::DBInstance', property = 'MasterUserPassword') =>
  resolveDynamicReferences(type, { [property]: text }, lookups)[property];

describe('dynamic references', () => {
  it.each([
    ['{{resolve:ssm:/region}}', 'eu'],
    ['{{resolve:ssm:/region:2}}-{{resolve:ssm:/region}}', 'eu-eu'],
    ['{{resolve:ssm-secure:hush:1}}', 'pw'],
    ['{{resolve:secretsmanager:db:SecretString:password}}', 'new'],
    ['{{resolve:secretsmanager:db:SecretString:password:AWSPREVIOUS}}', 'old'],
    ['{{resolve:secretsmanager:db:SecretString:port::}}', '5432'],
    ['{{resolve:secretsmanager:arn:aws:secretsmanager:eu-west-1:1:secret:db:SecretString:password}}', 'new'],
    ['{{resolve:secretsmanager:plain}}', 'no json'],
    ['no reference {{at all}}', 'no reference {{at all}}'],
    ['{{resolve:ssm:/region', '{{resolve:ssm:/region'],
  ])('%s is %s', (text, expected) => {
    expect(resolve(text)).toBe(expected);
  });

  it.each([
    ['{{resolve:ssm:/region:1}}', 'Parameters: [ssm:/region:1] cannot be found.'],
    ['{{resolve:ssm:hush}}', 'Non-matching parameter type for ssm:hush: the store holds a SecureString'],
    ['{{resolve:secretsmanager:nothing}}', "Secrets Manager can't find the specified secret."],
    [
      '{{resolve:secretsmanager:db:SecretString:user}}',
      'Could not find a value associated with JSONKey in SecretString',
    ],
    ['{{resolve:secretsmanager:plain:SecretString:user}}', 'Could not parse SecretString JSON'],
    ['{{resolve:vault:db}}', 'Template format error: Invalid dynamic reference {{resolve:vault:db}}'],
    [
      '{{resolve:secretsmanager:db:SecretBinary}}',
      'Template format error: Invalid dynamic reference {{resolve:secretsmanager:db:SecretBinary}}',
    ],
    [
      '{{resolve:secretsmanager:db:SecretString:a:stage:id}}',
      'Template format error: Invalid dynamic reference {{resolve:secretsmanager:db:SecretString:a:stage:id}}',
    ],
  ])('%s is refused', (text, message) => {
    expect(() => resolve(text)).toThrow(new Error(message));
  });

  it('to secure parameters stand only where they may', () => {
    expect(() => resolve('{{resolve:ssm-secure:hush:1}}', 'AWS::SNS::Topic', 'DisplayName')).toThrow(
      new Error('SSM Secure reference is not supported in: [AWS::SNS::Topic/Properties/DisplayName]'),
    );
  });

  it('are found within lists and objects', () => {
    const properties = { Tags: [{ Key: 'r', Value: '{{resolve:ssm:/region}}' }], Size: 3 };
    expect(resolveDynamicReferences('T', properties, lookups)).toEqual({ Tags: [{ Key: 'r', Value: 'eu' }], Size: 3 });
  });

  it('print as they read', () => {
    const text = 'a {{resolve:ssm:x}} b {{resolve:what}} c';
    expect(printDynamicText(parseDynamicText(text))).toBe(text);
  });
});
