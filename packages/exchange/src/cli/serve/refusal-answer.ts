import { type EmrError, isEmrError } from "@benhan/core/faults";
import { problemOf } from "./problem.ts";
import {
  bodyMissing,
  bodyTooLarge,
  hostWrong,
  methodWrong,
  originWrong,
  pathUnknown,
  queryWrong,
  serviceBroken,
  tokenWrong,
  tooBusy,
  tookTooLong,
} from "./serve.faults.ts";
import type { ServiceAnswer } from "./service-answer.ts";

const statuses: Readonly<Record<string, number>> = {
  [tokenWrong.code]: 401,
  [hostWrong.code]: 403,
  [originWrong.code]: 403,
  [pathUnknown.code]: 404,
  [methodWrong.code]: 405,
  [bodyTooLarge.code]: 413,
  [bodyMissing.code]: 400,
  [queryWrong.code]: 400,
  [tooBusy.code]: 503,
  [tookTooLong.code]: 504,
};

/** The answer to a request that failed. Of a failure of ours it tells nothing but that it was one. */
export function refusalAnswer(error: unknown): ServiceAnswer {
  const known: EmrError = isEmrError(error) ? error : serviceBroken({});
  const status = statuses[known.code] ?? 500;
  return { status, type: "application/problem+json", body: JSON.stringify(problemOf(known, status)) };
}
