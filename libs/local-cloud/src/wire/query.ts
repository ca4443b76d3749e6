import type { AwsError } from '../aws-error.ts';
import type { Service } from '../service.ts';
import type { Call, Codec } from './codec.ts';
import { parseForm } from './form.ts';
import { bodyText, type WireRequest, type WireResponse } from './message.ts';
import { readForm, type FormDialect } from './read-form.ts';
import { malformed } from './wire-errors.ts';
import { element, escapeXml, writeFields, type XmlDialect } from './xml/xml-writer.ts';

/** The query protocol: form parameters in, XML out. @see https://smithy.io/2.0/aws/protocols/aws-query-protocol.html */
export const awsQuery: Codec = {
  operationName: (request) => parameters(request).get('Action') ?? undefined,
  read: (request, operation) => readForm(operation.input, tree(request), queryForm),
  write(output, operation, call) {
    const result = writeFields(operation.output, output, queryXml);
    const metadata = element('ResponseMetadata', element('RequestId', call.requestId));
    const content = element(`${operation.name}Result`, result) + metadata;
    return xmlResponse(200, root(`${operation.name}Response`, call.service, content), call);
  },
  fail(error, call) {
    const content = element('Type', error.fault) + errorContent(error);
    const body = element('Error', content) + element('RequestId', call.requestId);
    return xmlResponse(error.status, root('ErrorResponse', call.service, body), call, error.details.headers);
  },
};

/** EC2's dialect of it: lists under their own names, results without a wrapper. @see https://smithy.io/2.0/aws/protocols/aws-ec2-query-protocol.html */
export const ec2Query: Codec = {
  operationName: awsQuery.operationName,
  read: (request, operation) => readForm(operation.input, tree(request), ec2Form),
  write(output, operation, call) {
    const content = element('requestId', call.requestId) + writeFields(operation.output, output, ec2Xml);
    return xmlResponse(200, root(`${operation.name}Response`, call.service, content), call);
  },
  fail(error, call) {
    const errors = element('Errors', element('Error', errorContent(error)));
    return xmlResponse(error.status, element('Response', errors + element('RequestID', call.requestId)), call);
  },
};

const queryForm: FormDialect = { flatLists: false, name: (member, wire) => wire ?? member };
const ec2Form: FormDialect = { flatLists: true, name: (member, wire) => capitalised(wire ?? member) };
const queryXml: XmlDialect = { item: 'member', name: (member) => member, timestamps: 'date-time' };
const ec2Xml: XmlDialect = { item: 'item', name: uncapitalised, timestamps: 'date-time' };

/** The parameters, from the body and from the URL. @throws AwsError when the body is no text */
function parameters(request: WireRequest): URLSearchParams {
  try {
    return new URLSearchParams([...request.query, ...new URLSearchParams(bodyText(request))]);
  } catch {
    throw malformed('Unable to parse the request body');
  }
}

function tree(request: WireRequest): ReturnType<typeof parseForm> {
  const root = parseForm(parameters(request));
  for (const name of [...root.children.keys()]) if (isEnvelope(name)) root.children.delete(name);
  return root;
}

/** Parameters that belong to the call, not to the operation: its name, its version, a signature in the URL. */
function isEnvelope(name: string): boolean {
  return name === 'Action' || name === 'Version' || name.startsWith('X-Amz-');
}

function errorContent(error: AwsError): string {
  const members = Object.entries(error.details.members ?? {}).map(([name, value]) =>
    element(name, escapeXml(String(value))),
  );
  const code = error.details.queryCode ?? error.code;
  return element('Code', escapeXml(code)) + element('Message', escapeXml(error.message)) + members.join('');
}

function root(name: string, service: Service, content: string): string {
  return `<${name} xmlns="${service.xmlNamespace ?? ''}">${content}</${name}>`;
}

function xmlResponse(
  status: number,
  xml: string,
  call: Call,
  headers: Readonly<Record<string, string>> = {},
): WireResponse {
  return {
    status,
    headers: { 'content-type': 'text/xml', 'x-amzn-requestid': call.requestId, ...headers },
    body: `<?xml version="1.0" encoding="UTF-8"?>\n${xml}`,
  };
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function uncapitalised(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
