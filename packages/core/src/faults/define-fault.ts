import { EmrError, type RetryAdvice } from "./emr-error.ts";
import type { Bilingual, Issue } from "./issue.ts";
import type { JsonPath } from "./json-path.ts";

/** A fault, declared once: its code, its retry advice and both sentences stand on one screen and cannot drift apart. */
export interface FaultDefinition<P> {
  /** `<package>.<feature>.<what>`, snake_case in the last part. */
  readonly code: string;
  readonly retry?: RetryAdvice;
  readonly text: (params: P) => Bilingual;
  readonly nextStep?: (params: P) => Bilingual;
}

export interface FaultContext {
  readonly path?: JsonPath;
  readonly official?: string;
  readonly issues?: readonly Issue[];
  readonly cause?: unknown;
}

/** Makes the error of one kind: `throw staleVersion({ expected, found })`. */
export interface Fault<P> {
  (params: P, context?: FaultContext): EmrError;
  readonly code: string;
}

/** Declares a fault. Faults of a feature stand in its `<feature>.faults.ts`. */
export function defineFault<P>(definition: FaultDefinition<P>): Fault<P> {
  const make = (params: P, context: FaultContext = {}): EmrError =>
    new EmrError(definition.code, {
      text: definition.text(params),
      ...(definition.nextStep && { nextStep: definition.nextStep(params) }),
      ...(definition.retry && { retry: definition.retry }),
      ...context,
    });
  return Object.assign(make, { code: definition.code });
}
