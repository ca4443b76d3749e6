import type { DeployedStack } from '@shopwatch/cloudformation';
import { parseBody } from '../templates/read-template.ts';
import type { StackRecord } from './stack-record.ts';

/** The stack as it was left; one that never stood has nothing. */
export function standing(record: StackRecord): DeployedStack {
  return record.deployed ?? remains(record);
}

/** A stack of which only what its operation made is known. */
function remains({ name, id, status, statusReason, face, operation }: StackRecord): DeployedStack {
  const template = parseBody(face.request.templateBody);
  const resources = operation?.progress?.resources ?? new Map();
  const { tags } = face.request;
  return { name, id, status, statusReason, template, parameters: face.parameters, tags, resources, outputs: [] };
}
