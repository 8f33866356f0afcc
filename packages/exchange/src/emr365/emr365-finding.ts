import type { Bilingual, Issue, JsonPath, Severity } from "@benhan/core/faults";
import { fill, type Slots } from "../bhyt/schema/fill.ts";

/**
 * 1 shape · 2 type and format · 3 known lengths · 4 references · 5 catalogues.
 */
export type Emr365Level = 1 | 2 | 3 | 4 | 5;

/** A finding about a `HoSoBenhAn`. There is no official validator: each says where it comes from. */
export interface Emr365Finding extends Issue {
  readonly level: Emr365Level;
  /** `annex` as far as its readers reported it · `second-hand` sizes reported by one of them · `own` our own rule. */
  readonly basis: "annex" | "second-hand" | "own";
}

/** A kind of finding; `{at}` in the sentences is the place. */
export interface FindingKind {
  readonly code: string;
  readonly severity: Severity;
  readonly level: Emr365Level;
  readonly basis: Emr365Finding["basis"];
  readonly text: Bilingual;
  readonly nextStep: Bilingual;
}

const sources: Readonly<Record<Emr365Finding["basis"], string>> = {
  annex: "CV 365/TTYQG-GPQLCL (2025), phụ lục",
  "second-hand": "CV 365/TTYQG-GPQLCL (2025), theo người đọc phụ lục",
  own: "BenhAn",
};

/** Makes a finding of one kind at a place. */
export function findingAt(
  { code, severity, level, basis, text, nextStep }: FindingKind,
  path: JsonPath,
  slots: Slots = {},
): Emr365Finding {
  const official = officialOf(path);
  return {
    code,
    severity,
    level,
    basis,
    path,
    official,
    source: sources[basis],
    text: fill(text, { at: official, ...slots }),
    nextStep: fill(nextStep, { at: official, ...slots }),
  };
}

/** The place as the format names it: `ThongTinDieuTri.danhsachsinhhieu[2].mach`, rows counted from 1. */
export function officialOf(path: JsonPath): string {
  const steps = path.map((step) => (typeof step === "number" ? `[${step + 1}]` : `.${step}`)).join("");
  return `HoSoBenhAn${steps}`;
}
