import type { Issue } from "@benhan/core/faults";
import {
  anything,
  argumentIssues,
  callable,
  digest,
  fileBytes,
  isObject,
  kind,
  listOf,
  type MembersOf,
  measure,
  type OptionShape,
  optionIssues,
  refuseCall,
  signal,
} from "@benhan/core/options";
import type { CallOptions, Digest } from "@benhan/core/ports";
import type { VerifySeal } from "./check-seal.ts";
import type { ConfirmationTimes } from "./check-times.ts";

/** What making and checking have in common. */
interface CommonOptions extends CallOptions, ConfirmationTimes {
  readonly verifySeal?: VerifySeal;
  readonly digest?: Digest;
}

const longestSkewMs = 60 * 60 * 1000;

const holds = (name: string) => (value: unknown) => isObject(value) && typeof value[name] === "function";

/** Shapes of the options that both have. */
export const commonOptions: MembersOf<CommonOptions> = {
  verifySeal: callable,
  digest,
  signal,
  clock: kind("đồng hồ (Clock, có hàm now)", "a Clock, with the function now", holds("now")),
  clockSkewMs: kind(
    "số mili giây, từ 0 đến một giờ",
    "a number of milliseconds, from 0 to an hour",
    (value) => typeof value === "number" && value >= 0 && value <= longestSkewMs,
  ),
  otpLifetimeMs: measure,
  loginLifetimeMs: measure,
};

/** What stamps times. */
export const timeStampAuthority: OptionShape = kind(
  "dịch vụ cấp dấu thời gian (kết quả của createTimestampClient)",
  "a time-stamping service (as createTimestampClient gives it)",
  holds("stamp"),
);

/** What is wrong with the content of a file, or of several, at its place. */
export function bytesIssues(value: unknown, ...path: readonly (number | string)[]): readonly Issue[] {
  return argumentIssues(path.join("."), value, fileBytes).map((issue) => ({ ...issue, path }));
}

/** What is wrong with a list before its items are looked at. */
export function listIssues(value: unknown, ...path: readonly string[]): readonly Issue[] {
  return argumentIssues(path.join("."), value, listOf(anything)).map((issue) => ({ ...issue, path }));
}

/** Refuses a call with everything that is wrong with it. */
export function refuseConfirmationCall(
  of: string,
  issues: readonly Issue[],
  options: unknown,
  shape: OptionShape,
): void {
  refuseCall(of, [...issues, ...optionIssues(options, shape)], "guides/signature-policy.md");
}
