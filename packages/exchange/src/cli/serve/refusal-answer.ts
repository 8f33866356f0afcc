import { type EmrError, isEmrError } from "@benhan/core/faults";
import { problemOf } from "./problem.ts";
import {
  bodyMissing,
  bodyTooLarge,
  bodyUnknown,
  bodyWrapped,
  expectationUnknown,
  headersTooLarge,
  hostWrong,
  methodWrong,
  originWrong,
  pathUnknown,
  queryUnknown,
  queryWrong,
  requestLate,
  requestMalformed,
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
  [requestMalformed.code]: 400,
  [requestLate.code]: 408,
  [bodyTooLarge.code]: 413,
  [bodyWrapped.code]: 415,
  [bodyUnknown.code]: 415,
  [expectationUnknown.code]: 417,
  [headersTooLarge.code]: 431,
  [bodyMissing.code]: 400,
  [queryWrong.code]: 400,
  [queryUnknown.code]: 400,
  [tooBusy.code]: 503,
  [tookTooLong.code]: 504,
};

/** The answer to a request that failed. Of a failure of ours it tells nothing but that it was one. */
export function refusalAnswer(error: unknown): ServiceAnswer {
  const known: EmrError = isEmrError(error) ? error : serviceBroken({});
  const status = statuses[known.code] ?? 500;
  return { status, type: "application/problem+json", body: JSON.stringify(problemOf(known, status)) };
}
