import type { Bilingual, Issue } from "./issue.ts";
import { formatPath, type JsonPath } from "./json-path.ts";

/** What a caller may do next with a failed call. Only a connector or a store says anything but `never`. */
export type RetryAdvice = "never" | "safe" | "unknown-outcome";

export interface EmrErrorOptions {
  readonly text: Bilingual;
  readonly nextStep?: Bilingual;
  readonly retry?: RetryAdvice;
  readonly path?: JsonPath;
  readonly official?: string;
  readonly issues?: readonly Issue[];
  readonly cause?: unknown;
}

/** An {@link EmrError} as plain data: for worker threads, queues and logs. It leaves `cause` and `stack` behind. */
export interface EmrErrorJson {
  readonly name: "EmrError";
  readonly code: string;
  readonly message: string;
  readonly text: Bilingual;
  readonly nextStep?: Bilingual;
  readonly retry: RetryAdvice;
  readonly path: JsonPath;
  readonly official?: string;
  readonly docs: string;
  readonly issues: readonly Issue[];
}

const brand: unique symbol = Symbol.for("@benhan/core/EmrError") as never;

/**
 * The one error class of the SDK. Tell faults apart by `code`, never by subclass, and recognise them with
 * {@link isEmrError}, which also works across ESM, CommonJS and two versions of the package in one process.
 *
 * `message` is what a console shows of an uncaught error: the code, the Vietnamese and the English sentence, the place.
 * Neither it nor `text` ever holds patient data: they name the field, not its content.
 */
export class EmrError extends Error {
  override readonly name: string = "EmrError";
  readonly code: string;
  readonly text: Bilingual;
  readonly nextStep: Bilingual | undefined;
  readonly retry: RetryAdvice;
  readonly path: JsonPath;
  readonly official: string | undefined;
  /** Without their `expected`, which may be patient data: consoles and logs print whole errors. */
  readonly issues: readonly Issue[];

  constructor(code: string, options: EmrErrorOptions) {
    const place =
      options.path === undefined || options.path.length === 0 ? "" : ` (${formatPath(options.path)})`;
    super(
      `${code}: ${options.text.vi} | ${options.text.en}${place}`,
      options.cause === undefined ? undefined : { cause: options.cause },
    );
    this.code = code;
    this.text = options.text;
    this.nextStep = options.nextStep;
    this.retry = options.retry ?? "never";
    this.path = options.path ?? [];
    this.official = options.official;
    this.issues = (options.issues ?? []).map(({ expected: _, ...issue }) => issue);
    Object.defineProperty(this, brand, { value: true });
  }

  /** The page and anchor of this code in the documentation site. */
  get docs(): string {
    return `reference/faults.html#${this.code}`;
  }

  toJSON(): EmrErrorJson {
    return {
      name: "EmrError",
      code: this.code,
      message: this.message,
      text: this.text,
      ...(this.nextStep && { nextStep: this.nextStep }),
      retry: this.retry,
      path: this.path,
      ...(this.official !== undefined && { official: this.official }),
      docs: this.docs,
      issues: this.issues,
    };
  }

  /** The error again, on the other side of a `postMessage` or a queue. */
  static fromJSON(json: EmrErrorJson): EmrError {
    return new EmrError(json.code, {
      text: json.text,
      ...(json.nextStep && { nextStep: json.nextStep }),
      retry: json.retry,
      path: json.path,
      ...(json.official !== undefined && { official: json.official }),
      issues: json.issues,
    });
  }
}

/** True for an EmrError of any copy of the package; with `code`, only for that fault. */
export function isEmrError(value: unknown, code?: string): value is EmrError {
  if (typeof value !== "object" || value === null) return false;
  if ((value as Record<symbol, unknown>)[brand] !== true) return false;
  return code === undefined || (value as EmrError).code === code;
}
