// What runs inside a sandbox: a Node process of its own. It loads the handler, runs it when it is told to, and says what came of it.
// It is plain JavaScript because it is started by file name, without the loader that the cloud itself may run under.

import { createSocket } from 'node:dgram';
import { existsSync, readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { format, types } from 'node:util';
import { Worker } from 'node:worker_threads';

const LARGEST_RESPONSE = 6_291_556;

const root = process.env['LAMBDA_TASK_ROOT'] ?? process.cwd();
const send = /** @type {(message: object, sent?: () => void) => void} */ (process.send?.bind(process));
const channel = process.channel;
const exit = process.exit.bind(process);
const stdout = process.stdout.write.bind(process.stdout);
const stderr = process.stderr.write.bind(process.stderr);
const RealDate = Date;

/** @type {{ id: string, finish(kind: 'failed' | 'returned', payload: string, then?: () => void): void } | undefined} */
let running;
/** @type {Function | undefined} */
let handler;
/** @type {unknown} */
let initFault;
let token = '';
let nodeMajor = 0;
let clock = { now: RealDate.now(), speed: 1, since: performance.now() };

const now = () => Math.floor(clock.now + (performance.now() - clock.since) * clock.speed);

process.on('disconnect', () => exit(0));
process.on('message', (/** @type {import('./messages.ts').ToSandbox} */ message) => {
  clock = { ...message.time, since: performance.now() };
  if (message.kind === 'init') void init(message);
  else void run(message);
});
process.on('uncaughtException', (error) => die('Uncaught Exception', error, errorType(error), 129));
process.on('unhandledRejection', (reason) =>
  die('Unhandled Promise Rejection', reason, 'Runtime.UnhandledPromiseRejection', 128),
);
watchParent();
closeDoors();
shiftDate();
patchConsole();
leadAnswersHome();

/** Ends this process when the cloud's is gone, even while the function keeps this thread busy for ever. */
function watchParent() {
  const source = `const parent = process.ppid;
    setInterval(() => process.ppid === parent || process.kill(process.pid, 'SIGKILL'), 1000);`;
  new Worker(source, { eval: true, env: {}, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: 8 } }).unref();
}

/** The function has no use for the line to the cloud. */
function closeDoors() {
  Reflect.deleteProperty(process, 'send');
  process.disconnect = () => undefined;
}

/** Lets the function see the cloud's time. */
function shiftDate() {
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    apply: () => new RealDate(now()).toString(),
    get: (target, name, receiver) => (name === 'now' ? now : Reflect.get(target, name, receiver)),
  });
}

/**
 * Lets functions behind custom resources answer CloudFormation. They take the host and the path of the address that they are given and go
 * there by https at its usual port, which is not where this cloud is.
 */
function leadAnswersHome() {
  const endpoint = process.env['AWS_ENDPOINT_URL'];
  if (!endpoint?.startsWith('http://')) return;
  const { hostname, port } = new URL(endpoint);
  const direct = https.request;
  const request = (/** @type {any} */ to, /** @type {any[]} */ ...rest) => {
    const usual = to?.port === undefined || to.port === null || Number(to.port) === 443;
    const answers = to?.hostname === hostname && usual && String(to.path).startsWith('/_shopwatch/custom-resources?');
    return answers
      ? http.request({ ...to, protocol: 'http:', port }, ...rest)
      : Reflect.apply(direct, https, [to, ...rest]);
  };
  https.request = /** @type {typeof https.request} */ (request);
  syncBuiltinESMExports();
}

/** Whether lines are JSON objects. */
const json = process.env['AWS_LAMBDA_LOG_FORMAT'] === 'JSON';

/** Writes each call as one line. As text: the moment, the request, the level, the text; line breaks inside stay together as one event. */
function patchConsole() {
  const levels = { trace: 'TRACE', debug: 'DEBUG', log: 'INFO', info: 'INFO', warn: 'WARN', error: 'ERROR' };
  for (const [name, level] of Object.entries(levels)) {
    Reflect.set(console, name, (/** @type {unknown[]} */ ...parts) =>
      json ? object(level, parts) : line(level, format(...parts)),
    );
  }
}

/** Writes one JSON object: a single thing as it is, several as text, and what is known of an error among them. @param {string} level @param {unknown[]} parts */
function object(level, parts) {
  const error = parts.find((part) => part instanceof Error);
  const known = error && {
    errorType: error.name,
    errorMessage: error.message,
    stackTrace: String(error.stack).split('\n'),
  };
  const message = parts.length === 1 && error === undefined ? parts[0] : format(...parts);
  stdout(`${JSON.stringify({ ...head(level), message, ...known })}\n`);
}

/** Writes what became of a run or of the function: the same in both formats. @param {string} what @param {{ errorType: string, errorMessage: string, trace: string[] }} fault */
function report(what, fault) {
  const { trace, ...told } = fault;
  if (json) return stdout(`${JSON.stringify({ ...head('ERROR'), message: { ...told, stackTrace: trace } })}\n`);
  return line('ERROR', `${what} \t${JSON.stringify({ ...told, stack: trace })}`);
}

/** @param {string} level */
function head(level) {
  return { timestamp: new RealDate(now()).toISOString(), level, requestId: running?.id };
}

/** @param {string} level @param {string} text */
function line(level, text) {
  const head = `${new RealDate(now()).toISOString()}\t${running?.id ?? 'undefined'}\t${level}\t`;
  stdout(`${(head + text).replaceAll('\n', '\r')}\n`);
}

/** @param {import('./messages.ts').InitMessage} message */
async function init(message) {
  token = message.token;
  nodeMajor = message.nodeMajor;
  if (message.traced) await openDaemon();
  const started = performance.now();
  try {
    handler = await load(message.handler);
  } catch (error) {
    initFault = error;
    if (json) report('Uncaught Exception', described(error, errorType(error)));
    else line('ERROR', `Uncaught Exception \t${JSON.stringify(described(error, errorType(error)))}`);
  }
  send({ kind: 'ready', initMs: performance.now() - started });
}

/**
 * Stands in for the X-Ray daemon: each datagram is a line about its format, and a segment.
 * @see https://docs.aws.amazon.com/xray/latest/devguide/xray-api-sendingdata.html
 */
async function openDaemon() {
  const socket = createSocket('udp4');
  socket.on('message', (data) => {
    const text = data.toString();
    send({ kind: 'segment', document: text.slice(text.indexOf('\n') + 1) });
  });
  await new Promise((resolve) => socket.bind(0, '127.0.0.1', () => resolve(undefined)));
  socket.unref();
  process.env['AWS_XRAY_DAEMON_ADDRESS'] = `127.0.0.1:${socket.address().port}`;
}

/**
 * Loads `folder/file.export.member` as Lambda's own runtime does.
 * @param {string} name
 * @returns {Promise<Function>}
 */
async function load(name) {
  const base = name.slice(name.lastIndexOf('/') + 1);
  const dot = base.indexOf('.');
  if (dot <= 0 || dot === base.length - 1 || name.includes('..')) {
    throw named('Runtime.MalformedHandlerName', `Bad handler: '${name}'`);
  }
  const path = resolve(root, name.slice(0, name.length - base.length), base.slice(0, dot));
  const module = await loadModule(path, base.slice(0, dot));
  const members = base.slice(dot + 1).split('.');
  const found = members.reduce((value, member) => value?.[member], /** @type {any} */ (module));
  if (found === undefined) throw named('Runtime.HandlerNotFound', `${name} is undefined or not exported`);
  if (typeof found !== 'function') throw named('Runtime.HandlerNotFound', `${name} is not a function`);
  if (found.length >= 3 && nodeMajor >= 24) throw named('Runtime.CallbackHandlerDeprecated', callbackRemoved);
  return found;
}

const callbackRemoved =
  'ERROR: AWS Lambda has removed support for callback-based function handlers starting with Node.js 24. You need to modify this ' +
  'function to use a supported handler signature to use Node.js 24 or later. For more information see ' +
  'https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html.';

/** @param {string} path @param {string} name */
async function loadModule(path, name) {
  const file = ['.js', '.mjs', '.cjs'].map((extension) => path + extension).find((candidate) => existsSync(candidate));
  if (file === undefined) throw named('Runtime.ImportModuleError', `Error: Cannot find module '${name}'`);
  try {
    if (file.endsWith('.mjs') || (file.endsWith('.js') && isModule(dirname(file)))) {
      return await import(pathToFileURL(file).href);
    }
    return createRequire(file)(file);
  } catch (error) {
    throw importFault(error);
  }
}

/** @param {any} error */
function importFault(error) {
  if (error instanceof SyntaxError) return named('Runtime.UserCodeSyntaxError', `SyntaxError: ${error.message}`);
  if (error?.code === 'MODULE_NOT_FOUND' || error?.code === 'ERR_MODULE_NOT_FOUND') {
    return named('Runtime.ImportModuleError', `Error: ${error.message}`);
  }
  return error;
}

/** Whether the nearest package.json makes `.js` files ES modules. @param {string} folder @returns {boolean} */
function isModule(folder) {
  const manifest = join(folder, 'package.json');
  if (existsSync(manifest)) {
    try {
      return JSON.parse(readFileSync(manifest, 'utf8')).type === 'module';
    } catch {
      return false;
    }
  }
  return folder.length > root.length && isModule(dirname(folder));
}

/** @param {import('./messages.ts').RunMessage} message */
async function run(message) {
  if (message.traceHeader === undefined) delete process.env['_X_AMZN_TRACE_ID'];
  else process.env['_X_AMZN_TRACE_ID'] = message.traceHeader;
  const started = performance.now();
  const context = contextOf(message, () => Math.max(0, Math.floor(message.timeoutMs - (performance.now() - started))));
  running = { id: message.requestId, finish: finisher(message.requestId) };
  const { finish } = running;
  if (handler === undefined)
    return finish('failed', JSON.stringify(described(initFault, errorType(initFault))), () => exit(1));
  process.removeAllListeners('beforeExit');
  process.once('beforeExit', () => finish('returned', 'null'));
  channel?.unref();
  const callback = callbackFor(context, finish);
  try {
    const result = handler(JSON.parse(message.payload), context, callback);
    if (typeof result?.then !== 'function') return;
    finish('returned', printed(await result));
  } catch (error) {
    fail(error, finish);
  }
}

/** @param {string} id */
function finisher(id) {
  return (/** @type {'failed' | 'returned'} */ kind, /** @type {string} */ payload, then = () => undefined) => {
    if (running?.id !== id) return;
    running = undefined;
    process.removeAllListeners('beforeExit');
    channel?.ref();
    const tooLarge = Buffer.byteLength(payload) > LARGEST_RESPONSE;
    stdout(`${token}\n`);
    stderr(`${token}\n`);
    send(
      {
        kind: tooLarge ? 'failed' : kind,
        requestId: id,
        payload: tooLarge ? responseTooLarge : payload,
        rss: process.resourceUsage().maxRSS,
      },
      then,
    );
  };
}

const responseTooLarge = JSON.stringify({
  errorType: 'Function.ResponseSizeTooLarge',
  errorMessage: `Response payload size exceeded maximum allowed payload size (${LARGEST_RESPONSE} bytes).`,
});

/**
 * Answers for handlers in the callback style; by default only when nothing is left to do.
 * @param {{ callbackWaitsForEmptyEventLoop: boolean }} context
 * @param {(kind: 'failed' | 'returned', payload: string) => void} finish
 */
function callbackFor(context, finish) {
  return (/** @type {unknown} */ error, /** @type {unknown} */ result) => {
    const answer = () =>
      error === undefined || error === null ? finish('returned', printed(result)) : fail(error, finish);
    if (!context.callbackWaitsForEmptyEventLoop) return setImmediate(answer);
    process.removeAllListeners('beforeExit');
    return process.once('beforeExit', answer);
  };
}

/** @param {unknown} error @param {(kind: 'failed', payload: string) => void} finish */
function fail(error, finish) {
  const fault = described(error, errorType(error));
  report('Invoke Error', fault);
  finish('failed', JSON.stringify(fault));
}

/** The function broke outside of its handler: the sandbox is worth nothing any more. @param {string} what @param {unknown} error @param {string} type @param {number} code */
function die(what, error, type, code) {
  const fault = described(error, type);
  report(what, fault);
  if (running === undefined) exit(code);
  running?.finish('failed', JSON.stringify(fault), () => exit(code));
}

/** @param {unknown} value */
function printed(value) {
  try {
    return JSON.stringify(value) ?? 'null';
  } catch {
    throw named('Runtime.UnmarshallError', 'Unable to stringify response body');
  }
}

/** @param {any} error */
function errorType(error) {
  return isError(error) ? String(error.name) : typeof error;
}

/** @param {any} error @param {string} type */
function described(error, type) {
  if (!isError(error)) return { errorType: type, errorMessage: String(error), trace: [] };
  const message = type === 'Runtime.UnhandledPromiseRejection' ? `${error.name}: ${error.message}` : error.message;
  return { errorType: type, errorMessage: message, trace: String(error.stack ?? '').split('\n') };
}

/** @param {any} error */
function isError(error) {
  return (
    types.isNativeError(error) || (typeof error === 'object' && error !== null && 'name' in error && 'message' in error)
  );
}

/** @param {string} name @param {string} message */
function named(name, message) {
  return Object.assign(new Error(message), { name });
}

/** @param {import('./messages.ts').RunMessage} message @param {() => number} remaining */
function contextOf(message, remaining) {
  const name = process.env['AWS_LAMBDA_FUNCTION_NAME'];
  return {
    callbackWaitsForEmptyEventLoop: true,
    functionName: name,
    functionVersion: '$LATEST',
    invokedFunctionArn: message.functionArn,
    memoryLimitInMB: process.env['AWS_LAMBDA_FUNCTION_MEMORY_SIZE'],
    logGroupName: process.env['AWS_LAMBDA_LOG_GROUP_NAME'],
    logStreamName: process.env['AWS_LAMBDA_LOG_STREAM_NAME'],
    awsRequestId: message.requestId,
    getRemainingTimeInMillis: remaining,
  };
}
