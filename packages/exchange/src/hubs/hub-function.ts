import type { Evidence } from "../evidence.ts";

/** Fields of a request or an answer of a hub that share everything but their names. */
export interface HubFields {
  readonly at: "header" | "query" | "body" | "answer";
  /** `unused`: of an answer; it stays in the raw answer, or is left alone where the answer holds secrets. */
  readonly use: "sent" | "read" | "unused";
  readonly evidence: Evidence;
  /** As they are printed; a point stands between the names of nested objects. */
  readonly names: readonly string[];
}

/** One function of a hub that is called, with every field of it that is described. */
export interface HubFunction {
  /** The hub, a point, and a name of ours. */
  readonly id: string;
  readonly method: "POST";
  /** The usual one; those of papers and earlier editions are told by `paperFunctions`. */
  readonly path: string;
  readonly evidence: Evidence;
  readonly source: string;
  readonly fields: readonly HubFields[];
}
