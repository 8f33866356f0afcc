import { optionIssues } from "../options/option-issues.ts";
import { isObject, kind, object } from "../options/option-shape.ts";
import { callable, plainObject } from "../options/plain-shapes.ts";
import { refuseCall } from "../options/refuse-call.ts";
import type { RecordsOptions } from "./records-options.ts";

/** Refuses what `openRecords` cannot work with. @throws EmrError `core.options.wrong` */
export function requireRecordsOptions(options: unknown): void {
  refuseCall("openRecords", optionIssues(options, recordsOptions));
}

const recordsOptions = /* @__PURE__ */ object<RecordsOptions>(
  {
    store: /* @__PURE__ */ kind(
      "nơi lưu đã mở",
      "a store that is open",
      (value) => isObject(value) && typeof value["facilityId"] === "string",
    ),
    facilityId: /* @__PURE__ */ kind(
      "mã cơ sở nội bộ (parseFacilityId)",
      "the id of the facility (parseFacilityId)",
      (value) => typeof value === "string",
    ),
    platform: plainObject,
    policy: plainObject,
    audit: plainObject,
    signer: plainObject,
    authorise: callable,
  },
  ["store", "facilityId"],
);
