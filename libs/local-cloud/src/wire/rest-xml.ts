import { AwsError } from '../aws-error.ts';
import type { Operation } from '../operation.ts';
import type { StructureShape } from '../shapes/shape.ts';
import type { Call, Codec } from './codec.ts';
import { bodyFields, readBindings } from './http/read-bindings.ts';
import { routeOf } from './http/router.ts';
import { writeBindings } from './http/write-bindings.ts';
import { bodyText, type WireRequest } from './message.ts';
import { parseXml } from './xml/parse-xml.ts';
import { readElement } from './xml/read-xml.ts';
import type { XmlNode } from './xml/xml-node.ts';
import { element, escapeXml, writeElement, writeFields, type XmlDialect } from './xml/xml-writer.ts';

const dialect: XmlDialect = { item: 'member', name: (member) => member, timestamps: 'date-time' };
const PROLOGUE = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** XML over REST: S3's protocol. @see https://smithy.io/2.0/aws/protocols/aws-restxml-protocol.html */
export const restXml: Codec = {
  operationName: (request, service) => routeOf(request, service)?.operation.name,
  read(request, operation, call) {
    const bound = readBindings(request, operation, call.service);
    const payload = Object.entries(operation.input).find(([, shape]) => shape.traits.payload);
    if (payload?.[1].kind === 'structure') return { ...readPayload(request, payload[0], payload[1]), ...bound };
    const inBody = bodyFields(operation.input, operation);
    if (Object.keys(inBody).length === 0 || request.body.length === 0) return bound;
    return { ...readElement(inBody, parseBody(request)), ...bound };
  },
  write(output, operation, call) {
    const bound = writeBindings(output, operation, 'date-time');
    const headers = { ...requestIds(call), ...bound.headers };
    if (bound.payload !== undefined) return { status: bound.status, headers, body: bound.payload };
    const body = responseXml(bound.rest, operation, call);
    const typed = body === '' ? headers : { 'content-type': 'application/xml', ...headers };
    return { status: bound.status, headers: typed, body };
  },
  fail(error, call) {
    const members = Object.entries(error.details.members ?? {}).map(([name, value]) =>
      element(name, escapeXml(String(value))),
    );
    const content =
      element('Code', escapeXml(error.code)) +
      element('Message', escapeXml(error.message)) +
      members.join('') +
      element('RequestId', call.requestId) +
      element('HostId', call.requestId);
    const headers = { 'content-type': 'application/xml', ...requestIds(call), ...error.details.headers };
    return { status: error.status, headers, body: PROLOGUE + element('Error', content) };
  },
};

function readPayload(request: WireRequest, name: string, shape: StructureShape): Record<string, unknown> {
  return request.body.length === 0 ? {} : { [name]: readElement(shape.fields, parseBody(request)) };
}

function malformedXml(): AwsError {
  const message = 'The XML you provided was not well-formed or did not validate against our published schema';
  return new AwsError('MalformedXML', message);
}

function parseBody(request: WireRequest): XmlNode {
  try {
    return parseXml(bodyText(request));
  } catch {
    throw malformedXml();
  }
}

/** The body of a result: one payload structure under its own name, or the members under the operation's. */
function responseXml(rest: Readonly<Record<string, unknown>>, operation: Operation, call: Call): string {
  const namespace = call.service.xmlNamespace ?? '';
  const root = (xml: string): string => PROLOGUE + xml.replace(/^<([^\s>/]+)/, `<$1 xmlns="${namespace}"`);
  const payload = Object.entries(operation.output).find(([, shape]) => shape.traits.payload);
  if (payload !== undefined) {
    const [name, shape] = payload;
    if (rest[name] === undefined) return '';
    return root(writeElement(shape.traits.wire ?? name, shape, rest[name], dialect));
  }
  if (Object.keys(rest).length === 0 && operation.http?.root === undefined) return '';
  const content = writeFields(operation.output, rest, dialect);
  return root(
    operation.http?.unwrapped ? content : element(operation.http?.root ?? `${operation.name}Result`, content),
  );
}

function requestIds(call: Call): Record<string, string> {
  return { 'x-amz-request-id': call.requestId, 'x-amz-id-2': call.requestId };
}
