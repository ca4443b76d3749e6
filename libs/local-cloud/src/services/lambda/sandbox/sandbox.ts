import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { watchMemory } from './memory-watch.ts';
import { readMessage, readSegment, type FromSandbox, type RunMessage, type SandboxTime } from './messages.ts';
import { Output } from './output.ts';
import { runnerFile } from './runner-file.ts';

/** What a sandbox is made of. */
export interface SandboxSettings {
  /** The folder with the function's files. */
  readonly root: string;
  /** The whole environment of the process. */
  readonly environment: Readonly<Record<string, string>>;
  readonly handler: string;
  readonly nodeMajor: number;
  readonly memoryMb: number;
  readonly time: SandboxTime;
  readonly logStream: string;
  /** Takes the documents of the segments that the function sends. @default nobody does */
  readonly onSegment?: (document: string) => void;
}

/** How a run ended. */
export type RunOutcome =
  | { readonly kind: 'returned'; readonly payload: string }
  | { readonly kind: 'failed'; readonly payload: string }
  | { readonly kind: 'timed out' }
  | { readonly kind: 'exited'; readonly how: string };

/** A run as the sandbox saw it. */
export interface SandboxRun {
  readonly outcome: RunOutcome;
  /** Milliseconds of the machine, from the start of the handler. */
  readonly durationMs: number;
  /** For the first run of a sandbox: how long loading took. */
  readonly initMs: number | undefined;
  /** The most memory it held, in MiB; undefined when it ended before it could say. */
  readonly memoryMb: number | undefined;
}

/** How long loading may take, in milliseconds. @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html */
const LONGEST_INIT = 10_000;

/** How long the output may be silent before it counts as over once the result is there; only a function that closed its output needs it. */
const OUTPUT_GRACE = 2_000;

/** How long output is waited for at all; only a function that goes on writing needs it. */
const LONGEST_OUTPUT = 10_000;

/** One Node process with one function in it. It runs one event at a time; whatever goes wrong in it stays in it. */
export class Sandbox {
  readonly logStream: string;
  /** Whether it can run another event. */
  usable = true;
  private readonly child: ChildProcess;
  private readonly memoryMb: number;
  private readonly onSegment: SandboxSettings['onSegment'];
  private readonly ready: Promise<number | undefined>;
  private readonly outputs: readonly Output[];
  private readonly closed: Promise<void>;
  private fresh = true;
  private killedBy: 'memory' | 'time' | undefined;
  /** What was written when no run was under way; the next run's log has it. */
  private readonly late: string[] = [];
  private onLine: (line: string) => void = (line) => void this.late.push(line);
  private onMessage: (message: FromSandbox) => void = () => undefined;
  private ends = 0;
  private onEnds: () => void = () => undefined;
  private onOutput: () => void = () => undefined;

  constructor(settings: SandboxSettings) {
    const token = `\u0000${randomBytes(16).toString('hex')}`;
    this.logStream = settings.logStream;
    this.memoryMb = settings.memoryMb;
    this.onSegment = settings.onSegment;
    this.child = fork(runnerFile(), [], {
      cwd: settings.root,
      env: { ...settings.environment },
      execArgv: [`--max-old-space-size=${settings.memoryMb}`],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.child.unref();
    this.child.channel?.unref();
    this.outputs = [this.child.stdout!, this.child.stderr!].map((stream) => this.reads(stream, token));
    this.closed = new Promise((resolve) =>
      this.child.once('close', () => this.close(resolve)).once('error', () => this.close(resolve)),
    );
    this.child.on('message', (message) => this.receive(message));
    this.ready = this.load({ ...settings, token });
  }

  /** Runs one event; never rejects. */
  async run(message: RunMessage, onLine: (line: string) => void): Promise<SandboxRun> {
    this.onLine = onLine;
    for (const line of this.late.splice(0)) onLine(line);
    for (const output of this.outputs) output.begin();
    const initMs = await this.ready;
    const fresh = this.fresh;
    this.fresh = false;
    const started = performance.now();
    const { outcome, memoryMb } =
      initMs === undefined ? { outcome: this.exited(), memoryMb: undefined } : await this.handle(message);
    this.onLine = (line) => void this.late.push(line);
    return {
      outcome,
      durationMs: performance.now() - started,
      initMs: fresh ? (initMs ?? LONGEST_INIT) : undefined,
      memoryMb,
    };
  }

  /** Ends the process. */
  kill(): void {
    this.usable = false;
    this.child.kill('SIGKILL');
  }

  /** Undefined when it never became ready. */
  private load(settings: SandboxSettings & { readonly token: string }): Promise<number | undefined> {
    const { handler, nodeMajor, token, time, onSegment } = settings;
    this.tell({ kind: 'init', handler, nodeMajor, token, time, traced: onSegment !== undefined });
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.killFor('time'), LONGEST_INIT);
      this.onMessage = (message) => {
        clearTimeout(timer);
        if (message.kind === 'ready') resolve(message.initMs);
      };
      void this.closed.then(() => {
        clearTimeout(timer);
        resolve(undefined);
      });
    });
  }

  private async handle(message: RunMessage): Promise<{ outcome: RunOutcome; memoryMb: number | undefined }> {
    const timer = setTimeout(() => this.killFor('time'), message.timeoutMs);
    const unwatch = watchMemory(this.child.pid ?? 0, this.memoryMb, () => this.killFor('memory'));
    const answered = this.answer(message.requestId);
    this.tell(message);
    const answer = await Promise.race([answered, this.closed]);
    clearTimeout(timer);
    unwatch();
    if (answer === undefined) return { outcome: this.exited(), memoryMb: undefined };
    await this.outputEnd();
    return { outcome: { kind: answer.kind, payload: answer.payload }, memoryMb: Math.ceil(answer.rss / 1024) };
  }

  private answer(requestId: string): Promise<Exclude<FromSandbox, { kind: 'ready' }>> {
    this.ends = 0;
    return new Promise((resolve) => {
      this.onMessage = (message) => {
        if (message.kind !== 'ready' && message.requestId === requestId) resolve(message);
      };
    });
  }

  /** The result may overtake what was written before it. */
  private outputEnd(): Promise<void> {
    if (this.ends >= this.outputs.length) return Promise.resolve();
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(silence);
        clearTimeout(limit);
        this.onOutput = () => undefined;
        resolve();
      };
      const silence = setTimeout(done, OUTPUT_GRACE);
      const limit = setTimeout(done, LONGEST_OUTPUT);
      this.onOutput = () => void silence.refresh();
      this.onEnds = done;
      void this.closed.then(done);
    });
  }

  private exited(): RunOutcome {
    if (this.killedBy === 'time') return { kind: 'timed out' };
    if (this.killedBy === 'memory') return { kind: 'exited', how: 'signal: killed' };
    const { exitCode, signalCode } = this.child;
    if (signalCode === 'SIGABRT' || exitCode === 134) return { kind: 'exited', how: 'signal: aborted' };
    if (signalCode !== null) return { kind: 'exited', how: 'signal: killed' };
    return { kind: 'exited', how: `exit status ${exitCode ?? 1}` };
  }

  private reads(stream: NodeJS.ReadableStream, token: string): Output {
    const output = new Output(
      token,
      (line) => this.onLine(line),
      () => this.ended(),
    );
    stream.setEncoding('utf8');
    stream.on('data', (chunk: string) => {
      output.push(chunk);
      this.onOutput();
    });
    (stream as unknown as { unref?(): void }).unref?.();
    return output;
  }

  private ended(): void {
    this.ends += 1;
    if (this.ends >= this.outputs.length) this.onEnds();
  }

  private receive(message: unknown): void {
    const segment = readSegment(message);
    if (segment !== undefined) return this.onSegment?.(segment);
    const read = readMessage(message);
    if (read !== undefined) this.onMessage(read);
  }

  private tell(message: object): void {
    if (this.child.connected) this.child.send(message, () => undefined);
  }

  private killFor(reason: 'memory' | 'time'): void {
    this.killedBy ??= reason;
    this.kill();
  }

  private close(resolve: () => void): void {
    this.usable = false;
    for (const output of this.outputs) output.flush();
    resolve();
  }
}
