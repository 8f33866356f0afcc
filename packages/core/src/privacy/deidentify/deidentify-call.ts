import { argumentIssues, optionIssues } from "../../options/option-issues.ts";
import { isObject, kind, listOf, object, textLike, word } from "../../options/option-shape.ts";
import { signal } from "../../options/plain-shapes.ts";
import { refuseCall } from "../../options/refuse-call.ts";
import type { DeidentifyOptions } from "./deidentify-options.ts";
import type { DeidentifyPolicy, Detail } from "./deidentify-policy.ts";

/** Refuses a call that would export something else than was asked. @throws EmrError `core.options.wrong` */
export function requireDeidentifyCall(records: unknown, options: unknown): void {
  refuseCall("deidentifyRecords", [
    ...argumentIssues("records", records, recordsShape),
    ...optionIssues(options, optionsShape),
  ]);
}

const recordsShape = /* @__PURE__ */ kind(
  "các bệnh án (Iterable hoặc AsyncIterable)",
  "records (Iterable or AsyncIterable)",
  (value) =>
    typeof value === "object" &&
    value !== null &&
    (Symbol.iterator in value || Symbol.asyncIterator in value),
);

const isIn =
  (...words: readonly unknown[]) =>
  (value: unknown) =>
    words.includes(value);

const detail = /* @__PURE__ */ object<Detail>(
  {
    age: /* @__PURE__ */ kind('5, 10, 20 hoặc "hidden"', '5, 10, 20 or "hidden"', isIn(5, 10, 20, "hidden")),
    period: /* @__PURE__ */ word("month", "quarter", "year", "hidden"),
    diagnosis: /* @__PURE__ */ word("category", "chapter", "hidden"),
    province: /* @__PURE__ */ word("province", "hidden"),
  },
  ["age", "period", "diagnosis", "province"],
);

const attributes = /* @__PURE__ */ listOf(
  /* @__PURE__ */ word("episodeType", "payer", "outcome", "dischargeType", "stayBand"),
);

const fromTwo = /* @__PURE__ */ kind("số nguyên từ 2", "a whole number from 2", (value) => {
  return Number.isSafeInteger(value) && Number(value) >= 2;
});

const said = /* @__PURE__ */ textLike(
  "chữ, không trống",
  "a text that is not empty",
  (value) => value.trim() !== "",
);

const keyShape = /* @__PURE__ */ kind(
  "CryptoKey hoặc Uint8Array",
  "a CryptoKey or a Uint8Array",
  (value) =>
    Object.prototype.toString.call(value) === "[object Uint8Array]" ||
    (isObject(value) && isObject(value["algorithm"]) && Array.isArray(value["usages"])),
);

const optionsShape = /* @__PURE__ */ object<DeidentifyOptions>(
  {
    key: keyShape,
    purpose: said,
    exportId: said,
    k: fromTwo,
    policy: /* @__PURE__ */ object<DeidentifyPolicy>({
      details: /* @__PURE__ */ listOf(detail),
      quasi: attributes,
      sensitive: attributes,
      l: fromTwo,
    }),
    signal,
  },
  ["key", "purpose", "exportId", "k"],
);
