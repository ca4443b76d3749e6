import {
  checkTemplateBody,
  parseTemplateText,
  refusals,
  templateLimits,
  type Template,
} from '@shopwatch/cloudformation';
import { AwsError } from '../../../aws-error.ts';
import { objectReader } from '../../../ports/object-reader.ts';
import type { Scope } from '../../../scope.ts';
import { readYaml } from './yaml.ts';

/** Where a request says that its template is. */
export interface TemplateSource {
  readonly TemplateBody?: string;
  readonly TemplateURL?: string;
}

/** Gives the text of a template, from the request or from S3. @throws StackError or AwsError when there is none, or a wrong one */
export function templateText(scope: Scope, { TemplateBody, TemplateURL }: TemplateSource): string {
  if (TemplateBody !== undefined && TemplateURL === undefined) {
    checkTemplateBody(TemplateBody);
    return TemplateBody;
  }
  if (TemplateURL === undefined || TemplateBody !== undefined) throw refusals.noTemplate();
  return fetchTemplate(scope, TemplateURL);
}

/** Reads a template. @throws StackError in CloudFormation's words */
export function parseBody(body: string): Template {
  return parseTemplateText(body, readYaml);
}

/** `s3://bucket/key` is no address here, although S3 itself has it: its bucket is taken for a host (recorded 2023). */
function fetchTemplate(scope: Scope, url: string): string {
  const [, bucket] = /^s3:\/\/([^/]*)/.exec(url) ?? [];
  if (bucket !== undefined) throw refusals.foreignTemplateUrl(bucket);
  const address = scope.port(objectReader).addressOf(url);
  if (address === undefined) throw refusals.unsupportedTemplateUrl();
  const bytes = scope.port(objectReader).read(scope, address);
  if (bytes === undefined) throw s3Error('The specified key does not exist.');
  if (bytes.length > templateLimits.objectBytes) {
    throw s3Error(`Template may not exceed ${templateLimits.objectBytes} bytes in size.`);
  }
  return new TextDecoder().decode(bytes);
}

function s3Error(message: string): AwsError {
  return new AwsError('ValidationError', `S3 error: ${message}`);
}
