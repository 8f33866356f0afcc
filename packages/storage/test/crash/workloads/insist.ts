import { isEmrError } from "@benhan/core/faults";

/**
 * Makes a call as a good host does: again, as it is, as long as the fault allows. When the answer of an earlier try was
 * lost, a refusal may mean that that try was kept: then `wasKept` decides.
 */
export type Insist = <T>(
  name: string,
  call: () => Promise<T>,
  wasKept?: (error: unknown) => Promise<T | undefined>,
) => Promise<T>;

/** Tells when a call begins and ends, so that the parent knows whether the kill fell into one, and that the child goes on. */
export function createInsist(tell: (word: string, ...parts: readonly string[]) => void): Insist {
  return async (name, call, wasKept) => {
    let isUncertain = false;
    for (;;) {
      tell("begin", name);
      try {
        const answer = await call();
        tell("end", name);
        return answer;
      } catch (error) {
        if (!isEmrError(error)) throw error;
        if (error.retry === "never") {
          const kept = isUncertain ? await wasKept?.(error) : undefined;
          if (kept === undefined) throw error;
          return kept;
        }
        if (error.retry === "unknown-outcome") {
          isUncertain = true;
          tell("uncertain", name);
        }
      }
      await new Promise((done) => setTimeout(done, 20));
    }
  };
}
