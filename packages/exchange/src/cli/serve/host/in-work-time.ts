import type { ServiceAnswer, ServiceCall } from "../service-answer.ts";
import { hostLate } from "./host.faults.ts";

/**
 * What the host answers within so many milliseconds. Then its signal is aborted and the sender is told, whether the host
 * stops or not: a store or a hub that never answers must not hold the sender for ever.
 *
 * @throws EmrError `exchange.cli.host_late`, or what `work` throws
 */
export async function inWorkTime(
  workMs: number,
  call: ServiceCall,
  work: (call: ServiceCall) => Promise<ServiceAnswer>,
): Promise<ServiceAnswer> {
  const late = new AbortController();
  const signal = call.signal === undefined ? late.signal : AbortSignal.any([call.signal, late.signal]);
  let limit: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    limit = setTimeout(() => {
      const fault = hostLate({ seconds: workMs / 1000 });
      // First the sender: what the abort makes the host throw says less.
      reject(fault);
      late.abort(fault);
    }, workMs);
  });
  try {
    return await Promise.race([work({ ...call, signal }), tooLate]);
  } finally {
    clearTimeout(limit);
  }
}
