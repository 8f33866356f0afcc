import type { Bilingual } from "../../faults/issue.ts";
import { listOf, type OptionShape, object, word } from "../../options/option-shape.ts";
import { flag, plainObject, text } from "../../options/plain-shapes.ts";
import { type DataClass, dataClasses } from "../data-class/data-class.ts";
import { type LegalGround, legalGrounds } from "./legal-grounds.ts";

/** One purpose for which the facility processes personal data: a line of its list. */
export interface ProcessingPurpose {
  /** Short and lasting: `treatment`, `bhyt-claim`. One purpose a code. */
  readonly code: string;
  readonly name: Bilingual;
  /** The grounds on which it may rest; at least one. @legal Luật 91/2025/QH15 Đ9, Đ19 */
  readonly grounds: readonly LegalGround[];
  /** What data it needs. */
  readonly dataClasses: readonly DataClass[];
  /** Who receives data for it, by the codes of the facility. */
  readonly recipients?: readonly string[];
  /** Facts are made public: of a child from 7 years both the child and the representative agree. @legal Luật 91/2025/QH15 Đ24 k2 */
  readonly isPublication?: boolean;
}

/** The form of a code: letters, digits, dots and hyphens. A list of purposes has none, so that it cannot pass for one. */
export function isPurposeCode(code: unknown): code is string {
  return typeof code === "string" && /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/i.test(code) && code.length <= 64;
}

/** The facility's list, as calls take it. */
export const purposeList: OptionShape = /* @__PURE__ */ listOf(
  /* @__PURE__ */ object<ProcessingPurpose>(
    {
      code: text,
      name: plainObject,
      grounds: /* @__PURE__ */ listOf(/* @__PURE__ */ word(...Object.keys(legalGrounds))),
      dataClasses: /* @__PURE__ */ listOf(/* @__PURE__ */ word(...Object.keys(dataClasses))),
      recipients: /* @__PURE__ */ listOf(text),
      isPublication: flag,
    },
    ["code", "name", "grounds", "dataClasses"],
  ),
);
