import { holds } from './assertion.ts';
import { contains } from './char-set.ts';
import type { CharSet } from './char-set.ts';
import { firstSet } from './first-set.ts';
import { opcode } from './program.ts';
import type { Program } from './program.ts';

/**
 * Runs every way a program can match side by side, one step per character (Pike's machine), so that the time is at most
 * program size × text length whatever the pattern. Threads are kept in order of preference; the first to finish cuts those
 * behind it, which gives the leftmost match that a backtracking matcher would find.
 */
export interface Machine {
  readonly program: Program;
  readonly first: CharSet | undefined;
  current: ThreadList;
  next: ThreadList;
  /** `seen[pc]` is the step in which `pc` was last queued. */
  readonly seen: Float64Array;
  step: number;
  /** How many slots each thread carries: none while only the existence of a match counts. */
  carried: number;
  readonly stack: number[];
  /** The slots of the thread that is being queued. */
  readonly slots: Int32Array;
}

interface ThreadList {
  readonly pcs: Int32Array;
  readonly slots: Int32Array;
  length: number;
}

export function createMachine(program: Program): Machine {
  const size = program.op.length;
  const list = (): ThreadList => ({
    pcs: new Int32Array(size),
    slots: new Int32Array(size * program.slotCount),
    length: 0,
  });
  const seen = new Float64Array(size);
  const slots = new Int32Array(program.slotCount);
  const first = firstSet(program);
  return { program, first, current: list(), next: list(), seen, step: 0, carried: 0, stack: [], slots };
}

/**
 * Returns the slots of the leftmost match in `text` (start and end per group, -1 where a group took no part), or undefined.
 * With `anyMatch` it stops at the first sign of a match, so that only its existence counts.
 */
export function run(machine: Machine, text: string, anyMatch = false): Int32Array | undefined {
  const { prefix, anchored } = machine.program;
  let found: Int32Array | undefined;
  machine.current.length = 0;
  machine.step += 1;
  machine.carried = anyMatch ? 0 : machine.program.slotCount;
  for (let at = 0; ;) {
    if (machine.current.length === 0) {
      if (found || (anchored && at > 0)) return found;
      at = prefix === '' ? nextStart(machine.first, text, at) : text.indexOf(prefix, at);
      if (at === -1) return undefined;
    }
    if (!found) seed(machine, text, at);
    const codePoint = at < text.length ? text.codePointAt(at)! : -1;
    const width = codePoint > 0xffff ? 2 : 1;
    found = advance(machine, text, at + width, codePoint) ?? found;
    if (codePoint === -1 || (found && anyMatch)) return found;
    [machine.current, machine.next] = [machine.next, machine.current];
    at += width;
  }
}

/** Returns the first index from `at` on where a match can begin, -1 when there is none. */
function nextStart(first: CharSet | undefined, text: string, at: number): number {
  if (!first) return at;
  for (let index = at; index < text.length; index += 1) {
    const codePoint = text.codePointAt(index)!;
    if (contains(first, codePoint)) return index;
    if (codePoint > 0xffff) index += 1;
  }
  return -1;
}

/** Queues a thread that begins here, behind those already under way. */
function seed(machine: Machine, text: string, at: number): void {
  machine.slots.fill(-1);
  queue(machine, machine.current, 0, text, at);
}

/** Moves every thread over one character into `machine.next`, up to the first that has finished, whose slots it returns. */
function advance(machine: Machine, text: string, after: number, codePoint: number): Int32Array | undefined {
  const { program, current, next, carried: count } = machine;
  next.length = 0;
  machine.step += 1;
  for (let index = 0; index < current.length; index += 1) {
    const pc = current.pcs[index]!;
    const offset = index * count;
    if (program.op[pc] === opcode.match) return current.slots.slice(offset, offset + count);
    if (codePoint === -1 || !consumes(program, pc, codePoint)) continue;
    for (let slot = 0; slot < count; slot += 1) machine.slots[slot] = current.slots[offset + slot]!;
    queue(machine, next, pc + 1, text, after);
  }
  return undefined;
}

function consumes(program: Program, pc: number, codePoint: number): boolean {
  const operand = program.a[pc]!;
  return program.op[pc] === opcode.char ? operand === codePoint : contains(program.sets[operand]!, codePoint);
}

/**
 * Follows the instructions from `start` that take no character and queues those that do. The stack holds what is left to
 * visit; a pair (-1 - slot, value) on it puts a slot back once everything behind its `save` has been visited.
 */
function queue(machine: Machine, list: ThreadList, start: number, text: string, at: number): void {
  const { program, stack, slots, seen, step, carried } = machine;
  stack.push(start);
  while (stack.length > 0) {
    const pc = stack.pop()!;
    if (pc < 0) {
      slots[-1 - pc] = stack.pop()!;
      continue;
    }
    if (seen[pc] === step) continue;
    seen[pc] = step;
    const a = program.a[pc]!;
    switch (program.op[pc]) {
      case opcode.jump:
        stack.push(a);
        break;
      case opcode.split:
        stack.push(program.b[pc]!, a);
        break;
      case opcode.save:
        stack.push(slots[a]!, -1 - a, pc + 1);
        slots[a] = at;
        break;
      case opcode.assert:
        if (holds(program.assertions[a]!, text, at)) stack.push(pc + 1);
        break;
      default:
        for (let slot = 0; slot < carried; slot += 1) list.slots[list.length * carried + slot] = slots[slot]!;
        list.pcs[list.length] = pc;
        list.length += 1;
    }
  }
}
