import type { Bilingual } from "@benhan/core/faults";
import { type ConfirmationKind, confirmationLabels } from "../confirmation/confirmation-method.ts";
import type { SignatureLevel } from "../signature/signature-format.ts";

/** How somebody signed or confirmed; in a rule, how they may. @legal TT 13/2025/TT-BYT Đ3 */
export type SigningMethod =
  | {
      readonly kind: "digital-signature";
      /** The level that was reached; in a rule, the lowest that will do. Absent: none of them. */
      readonly level?: SignatureLevel;
    }
  | { readonly kind: "confirmation"; readonly by: ConfirmationKind };

/** The levels, the lowest first. */
export const signatureLevels: readonly SignatureLevel[] = ["B-B", "B-T", "B-LT", "B-LTA"];

/** How a method fits a rule: `too-low` when a higher level of a digital signature would do. */
export type MethodFit = "allowed" | "refused" | "too-low";

/** Whether one of the allowed methods covers the one that was used. */
export function methodFit(used: SigningMethod, allowed: readonly SigningMethod[]): MethodFit {
  if (used.kind === "confirmation") {
    const isAllowed = allowed.some((one) => one.kind === "confirmation" && one.by === used.by);
    return isAllowed ? "allowed" : "refused";
  }
  const wanted = allowed.flatMap((one) => (one.kind === "digital-signature" ? [rank(one.level)] : []));
  if (wanted.length === 0) return "refused";
  return rank(used.level) >= Math.min(...wanted) ? "allowed" : "too-low";
}

const rank = (level: SignatureLevel | undefined) =>
  level === undefined ? -1 : signatureLevels.indexOf(level);

/** A method in the words of the annex. */
export function methodLabel(method: SigningMethod): Bilingual {
  if (method.kind === "confirmation") return confirmationLabels[method.by];
  const { level } = method;
  if (level === undefined) return { vi: "Chữ ký số", en: "Digital signature" };
  return { vi: `Chữ ký số từ mức ${level}`, en: `Digital signature, ${level} or higher` };
}
