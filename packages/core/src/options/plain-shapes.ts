import { isCalendarDate } from "../time/calendar-date.ts";
import { isInstant } from "../time/instant.ts";
import { isObject, kind, type OptionShape, timeLike } from "./option-shape.ts";

/** Whatever it is. */
export const anything: OptionShape = /* @__PURE__ */ kind("giá trị", "a value", () => true);
/** A text of any form. */
export const text: OptionShape = /* @__PURE__ */ kind("chữ", "a text", (value) => typeof value === "string");
/** True or false. */
export const flag: OptionShape = /* @__PURE__ */ kind(
  "true hoặc false",
  "true or false",
  (value) => typeof value === "boolean",
);
/** A function. */
export const callable: OptionShape = /* @__PURE__ */ kind(
  "một hàm",
  "a function",
  (value) => typeof value === "function",
);
/** Bytes in memory. */
export const bytes: OptionShape = /* @__PURE__ */ kind("Uint8Array", "a Uint8Array", isBytes);
/** An object or a list, that holds nothing of ours. */
export const given: OptionShape = /* @__PURE__ */ kind(
  "một đối tượng",
  "an object",
  (value) => typeof value === "object" && value !== null,
);
/** An object that holds nothing of ours, and no list or bytes. */
export const plainObject: OptionShape = /* @__PURE__ */ kind(
  "một đối tượng { … }",
  "an object { … }",
  isObject,
);
/** A length, a count, a factor. */
export const measure: OptionShape = /* @__PURE__ */ kind(
  "số lớn hơn 0",
  "a number above 0",
  (value) => typeof value === "number" && value > 0 && Number.isFinite(value),
);
/** A limit. */
export const notNegative: OptionShape = /* @__PURE__ */ kind(
  "số từ 0 trở lên",
  "a number from 0 up",
  (value) => typeof value === "number" && value >= 0,
);
/** A file, whole in memory. */
export const fileBytes: OptionShape = /* @__PURE__ */ kind(
  "các byte của tệp (Uint8Array)",
  "the bytes of the file (a Uint8Array)",
  isBytes,
);
/** A way to make digests. */
export const digest: OptionShape = /* @__PURE__ */ kind(
  "một Digest (portableDigest, nodeDigest)",
  "a Digest (portableDigest, nodeDigest)",
  (value) => isObject(value) && typeof value["create"] === "function",
);
/** What stops a work. */
export const signal: OptionShape = /* @__PURE__ */ kind(
  "AbortSignal",
  "an AbortSignal",
  (value) => isObject(value) && typeof value["throwIfAborted"] === "function",
);

/** A day of the calendar. */
export const day: OptionShape = /* @__PURE__ */ timeLike(
  'ngày dạng "2026-07-02"',
  'a day such as "2026-07-02"',
  isCalendarDate,
);
/** A moment, as Vietnam writes it. */
export const instant: OptionShape = /* @__PURE__ */ timeLike(
  'thời điểm dạng "2026-07-02T08:30:00.000+07:00"',
  'an instant such as "2026-07-02T08:30:00.000+07:00"',
  isInstant,
);

/** Bytes of another realm (an iframe, a test runner's sandbox) are no instance of ours. */
function isBytes(value: unknown): value is Uint8Array {
  return ArrayBuffer.isView(value) && Object.prototype.toString.call(value) === "[object Uint8Array]";
}
