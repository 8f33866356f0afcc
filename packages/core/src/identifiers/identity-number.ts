import type { Issue } from "../faults/issue.ts";
import { cleanNumber } from "./cleaning.ts";
import { type OldIdContext, readOldId } from "./old-id.ts";
import { type PassportContext, type PassportParts, readPassport } from "./passport.ts";
import { type PersonalIdContext, type PersonalIdParts, readPersonalId } from "./personal-id.ts";
import { type Reading, tidied } from "./reading.ts";

/** Which kind of number an identity number is, with what its characters tell. */
export type IdentityNumberParts =
  | ({ readonly kind: "personal-id" } & PersonalIdParts)
  | { readonly kind: "old-id" }
  | ({ readonly kind: "passport" } & PassportParts)
  /** Electronic-identity account of a foreigner. Its form is not published. */
  | { readonly kind: "electronic-identity" };

export interface IdentityNumberContext extends PersonalIdContext, OldIdContext, PassportContext {
  /** What the user says it is. Wins over the shape. */
  readonly kind?: IdentityNumberParts["kind"];
}

/**
 * Reads the number that identifies somebody in a claim, whichever kind it is: 12 digits are a personal ID, 9 an old
 * ID, 5 to 9 letters and digits a passport; what is none of them can only be an electronic-identity account, with a
 * warning. Only digits of another length are an error. Store the kind beside the number.
 *
 * @official SO_CCCD
 */
export function readIdentityNumber(
  input: string,
  context: IdentityNumberContext = {},
): Reading<IdentityNumberParts> {
  const value = cleanNumber(input);
  const kind = context.kind ?? kindOf(value);
  if (value === "" || kind === undefined) return { value, issues: [...tidied(input, value), shape] };
  if (kind === "personal-id") return ofKind(kind, readPersonalId(input, context));
  if (kind === "old-id") return ofKind(kind, readOldId(input, context));
  if (kind === "passport") return ofKind(kind, readPassport(input, context));
  const doubts = context.kind === undefined ? [kindAssumed] : [];
  return { value, parts: { kind }, issues: [...tidied(input, value), ...doubts] };
}

function kindOf(value: string): IdentityNumberParts["kind"] | undefined {
  if (/^\d{10,12}$/.test(value)) return "personal-id";
  if (/^\d{8,9}$/.test(value)) return "old-id";
  if (/^\d*$/.test(value)) return undefined;
  return /^[A-Z0-9]{5,9}$/.test(value) ? "passport" : "electronic-identity";
}

function ofKind<Kind extends IdentityNumberParts["kind"], Parts extends object>(
  kind: Kind,
  { parts, ...reading }: Reading<Parts>,
): Reading<{ readonly kind: Kind } & Parts> {
  return parts === undefined ? reading : { ...reading, parts: { kind, ...parts } };
}

const shape: Issue = {
  code: "core.identity_number.shape",
  severity: "error",
  path: [],
  text: {
    vi: "Số giấy tờ tùy thân toàn chữ số phải có 12 số (định danh cá nhân) hoặc 9 số (CMND cũ).",
    en: "An identity number of digits alone has 12 (personal ID) or 9 (old identity card).",
  },
  nextStep: {
    vi: "Đối chiếu với giấy tờ; nếu người bệnh không có giấy tờ, để trống.",
    en: "Compare with the paper; leave it empty if the patient has none.",
  },
};
const kindAssumed: Issue = {
  code: "core.identity_number.kind_assumed",
  severity: "warning",
  path: [],
  text: {
    vi: "Số không giống số định danh, CMND hay hộ chiếu; được hiểu là tài khoản định danh điện tử của người nước ngoài.",
    en: "The number looks like no personal ID, old ID or passport; it is taken for a foreigner's electronic identity.",
  },
  nextStep: {
    vi: "Kiểm tra lại số và chọn đúng loại giấy tờ.",
    en: "Check the number and choose the kind of paper.",
  },
};
