import { isFacilityId } from "../ids/facility-id.ts";
import {
  isObject,
  kind,
  type MembersOf,
  type OptionShape,
  object,
  textLike,
} from "../options/option-shape.ts";
import { digest, signal } from "../options/plain-shapes.ts";
import type { CallOptions } from "../ports/call-options.ts";
import type { Digest } from "../ports/digest.ts";

/** What the checks of a log and the proofs take beside their subject. */
export interface AuditOptions extends CallOptions {
  /** Default: SHA-256 in plain JavaScript; `nodeDigest` is faster. */
  readonly digest?: Digest;
}

/** An object that has these functions. */
const withFunctions = (vi: string, en: string, ...names: readonly string[]): OptionShape =>
  kind(vi, en, (value) => isObject(value) && names.every((name) => typeof value[name] === "function"));

/** The log of a facility, by the functions that are used of it. */
export const auditStore: OptionShape = /* @__PURE__ */ withFunctions(
  "nhật ký truy cập đã mở (AuditStore)",
  "an open access log (AuditStore)",
  "appendEvents",
  "listEvents",
  "listTreeHeads",
  "readTreeNode",
  "listAnchors",
  "addAnchor",
);

export const recordStore: OptionShape = /* @__PURE__ */ withFunctions(
  "nơi lưu bệnh án đã mở (RecordStore)",
  "an open store of records (RecordStore)",
  "commit",
  "readDocument",
  "findBySource",
  "listDocuments",
  "listVersions",
);

export const treeHeadStamper: OptionShape = /* @__PURE__ */ withFunctions(
  "bộ gắn dấu thời gian (TreeHeadStamper)",
  "a time-stamper (TreeHeadStamper)",
  "stamp",
);

/** The id of a facility. */
export const facility: OptionShape = /* @__PURE__ */ textLike(
  "mã cơ sở nội bộ (parseFacilityId)",
  "the id of the facility (parseFacilityId)",
  isFacilityId,
);

/** A key of the host: not empty. */
export const keyText: OptionShape = /* @__PURE__ */ textLike(
  "chuỗi không rỗng",
  "a text that is not empty",
  (value) => value !== "",
);

/** A place in a log, or a size. */
export const count: OptionShape = /* @__PURE__ */ kind(
  "số nguyên từ 0 trở lên",
  "a whole number from 0 upwards",
  (value) => Number.isSafeInteger(value) && (value as number) >= 0,
);

const auditMembers: MembersOf<AuditOptions> = { digest, signal };
export const auditOptions: OptionShape = /* @__PURE__ */ object<AuditOptions>(auditMembers);

/** A head, or an anchor, of which more is not read. */
export const treeHead: OptionShape = /* @__PURE__ */ kind(
  "đầu cây băm (TreeHead)",
  "a tree head (TreeHead)",
  (value) =>
    isObject(value) &&
    count.fits(value["size"]) &&
    ["facilityId", "writer", "root"].every((name) => typeof value[name] === "string"),
);
