import type { Bilingual, Issue } from "@benhan/core/faults";
import { doNotUse, findingOf } from "../verification/finding.ts";

const texts = {
  properties_misplaced: {
    vi: "Các thuộc tính XAdES của chữ ký thiếu, bị lặp hoặc nằm sai chỗ.",
    en: "The XAdES properties of the signature are missing, repeated or in the wrong place.",
  },
  target_differs: {
    vi: "Các thuộc tính XAdES nói về một chữ ký khác.",
    en: "The XAdES properties speak of another signature.",
  },
  properties_unsigned: {
    vi: "Phần thuộc tính phải được ký của XAdES không được ký đúng cách.",
    en: "The signed properties of XAdES are not signed as they must be.",
  },
  property_malformed: {
    vi: "Một thuộc tính XAdES của chữ ký bị lặp hoặc sai cấu trúc.",
    en: "A XAdES property of the signature is repeated or malformed.",
  },
  evidence_unreadable: {
    vi: "Một chứng thư số, dữ liệu thu hồi hoặc dấu thời gian kèm chữ ký không đọc được.",
    en: "A certificate, revocation data or a time-stamp that comes with the signature cannot be read.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** A rule for XAdES signatures that can be broken. */
export type XadesDefect = keyof typeof texts;

/** The finding of a broken rule: `signing.xades.` and its name. */
export function xadesDefect(name: XadesDefect): Issue {
  return findingOf(`xades.${name}`, { ...texts[name], nextStep: doNotUse });
}

/** Leaves the reading of properties, which then has this one defect. Never gets out of this folder. */
export class BrokenProperty extends Error {
  readonly defect: XadesDefect;

  constructor(defect: XadesDefect) {
    super(defect);
    this.defect = defect;
  }
}
