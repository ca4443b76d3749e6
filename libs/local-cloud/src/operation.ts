import type { Context } from './scope.ts';
import type { StructureOf } from './shapes/infer.ts';
import type { Fields } from './shapes/shape.ts';

/** Where a REST protocol finds an operation. */
export interface HttpBinding {
  readonly method: 'DELETE' | 'GET' | 'HEAD' | 'PATCH' | 'POST' | 'PUT';
  /** The path with `{Label}` and, at its end, `{Label+}`; after `?` the query keys that must be there: `/{Bucket}?versioning`. */
  readonly path: string;
  /** A header that must be there. */
  readonly header?: string;
  /** The status of success. @default 200 */
  readonly status?: number;
  /** The root element of an XML answer. @default the operation's name with `Result` */
  readonly root?: string;
  /** Whether the answer is its only member, without an element around it. */
  readonly unwrapped?: boolean;
}

/** What an operation says about itself. */
export interface OperationSettings<In extends Fields, Out extends Fields> {
  readonly name: string;
  readonly input: In;
  /**
   * How the output travels. In JSON only timestamps kept as numbers and blobs need a word; in XML also maps and every list or member whose
   * wire name differs; in REST all that is not in the body. A member nobody declared goes by its own type: `Date`, `Uint8Array`, `Map`, array,
   * object.
   */
  readonly output?: Out;
  readonly http?: HttpBinding;
  /** Answered without a signature, as the links in AWS's mails are. */
  readonly unsigned?: boolean;
  run(input: StructureOf<In>, context: Context): object | undefined | Promise<object | undefined>;
}

/** An operation as the pipeline sees it. */
export interface Operation {
  readonly name: string;
  readonly input: Fields;
  readonly output: Fields;
  readonly http: HttpBinding | undefined;
  readonly unsigned: boolean;
  run(input: never, context: Context): object | undefined | Promise<object | undefined>;
}

/** Declares an operation: its name, its input, its behaviour. It never sees HTTP, XML, JSON or CBOR. */
export function operation<const In extends Fields, const Out extends Fields = Record<never, never>>(
  settings: OperationSettings<In, Out>,
): Operation {
  return {
    name: settings.name,
    input: settings.input,
    output: settings.output ?? {},
    http: settings.http,
    unsigned: settings.unsigned ?? false,
    run: (input, context) => settings.run(input as StructureOf<In>, context),
  };
}
