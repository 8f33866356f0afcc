import { foldKey } from "../text/fold-key.ts";

/** A header without what differs between copies: `Mã  bệnh (ICD-10)` and `MA_BENH ICD 10` give `ma benh icd 10`. */
export function foldHeader(value: unknown): string {
  if (typeof value !== "string" && typeof value !== "number") return "";
  return foldKey(String(value))
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
