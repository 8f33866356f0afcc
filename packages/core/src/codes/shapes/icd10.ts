import { codingSystems } from "../../record/coding-systems.ts";
import type { CodeShape } from "./code-shape.ts";

const shape = /^[A-Z]\d{2}(\.\d{1,2})?[†*+]?$/;

/** One disease code with its dot, perhaps with a dagger (`†` or `+`) or an asterisk. @official MA_BENH_CHINH */
export const icd10Shape: CodeShape = {
  id: codingSystems.disease,
  name: { vi: "Mã bệnh ICD-10", en: "ICD-10 code" },
  example: "A18.0",
  matches: (code) => shape.test(code),
};

/** What two spellings of one disease code have in common: `A18.0†`, `a18.0` and `A180` give `A180`. */
export function icd10Key(code: string): string {
  return code
    .normalize("NFC")
    .toUpperCase()
    .replace(/[\s.]/g, "")
    .replace(/[†*+]$/, "");
}

/** A disease code as people read it, the dot after the third character: `A180` gives `A18.0`. Marks are left out. */
export function formatIcd10(code: string): string {
  const key = icd10Key(code);
  return key.length > 3 ? `${key.slice(0, 3)}.${key.slice(3)}` : key;
}

/** True for a manifestation code, which needs its dagger partner and is never the main disease. */
export function isAsteriskCode(code: string): boolean {
  return code.trimEnd().endsWith("*");
}

/** True for an external cause (V, W, X, Y), which stands beside a disease and never alone. */
export function isExternalCause(code: string): boolean {
  return /^[VWXY]/.test(icd10Key(code));
}
