import { type EmrError, isEmrError } from "@benhan/core/faults";
import {
  facilityDiffers,
  hostLate,
  hubUnserved,
  jsonTooDeep,
  jsonWanted,
  latchNotClosed,
  meansMissing,
  nothingKept,
  oneVisitWanted,
  paperIncomplete,
  versionMoved,
} from "./host/host.faults.ts";
import { problemAnswer, problemOf } from "./problem.ts";
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
  [hostLate.code]: 504,
  [jsonTooDeep.code]: 422,
  [jsonWanted.code]: 400,
  [hubUnserved.code]: 422,
  [nothingKept.code]: 404,
  [versionMoved.code]: 409,
  [facilityDiffers.code]: 409,
  [latchNotClosed.code]: 409,
  [meansMissing.code]: 501,
  "core.options.wrong": 400,
  "signing.call.invalid_argument": 400,
  "signing.signature.prepared_unreadable": 400,
  "core.store.invalid_change": 400,
  "core.store.wrong_facility": 409,
  "core.store.stale_version": 409,
  "core.store.source_taken": 409,
  "core.record.amendment_reason_missing": 409,
};

/** What a store cannot do now or ever is no matter of the content that was sent. */
const ofStore = /^(?:core\.store|storage)\./;
/** Content that was read as JSON and then refused by a part of the SDK. */
const ofContent = /^(?:core|exchange|signing)\.(?!cli\.)/;

function statusOf({ code, retry }: EmrError): number {
  const own = statuses[code];
  if (own !== undefined) return own;
  if (retry === "unknown-outcome") return 504;
  if (ofStore.test(code)) return retry === "safe" || code === "core.store.closed" ? 503 : 500;
  return ofContent.test(code) || contentCodes.has(code) ? 422 : 500;
}

/** Faults of this command about content. */
const contentCodes: ReadonlySet<string> = new Set([oneVisitWanted.code, paperIncomplete.code]);

/** The answer to a request that failed. Of a failure of ours it tells nothing but that it was one. */
export function refusalAnswer(error: unknown): ServiceAnswer {
  const known: EmrError = isEmrError(error) ? error : serviceBroken({});
  return problemAnswer(problemOf(known, statusOf(known)));
}
