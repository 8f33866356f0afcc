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

/**
 * The place as the format names it: `ThongTinDieuTri.danhsachsinhhieu[2].mach`, rows counted from 1. What a sender calls
 * an item may be anything, even the patient's number: only what could be a name is repeated.
 */
export function officialOf(path: JsonPath): string {
  const steps = path.map((step) =>
    typeof step === "number" ? `[${step + 1}]` : `.${plainName.test(step) ? step : "…"}`,
  );
  return `HoSoBenhAn${steps.join("")}`;
}

const plainName = /^[a-z_][\w-]{0,39}$/i;

/** How many findings of one kind are told one by one. A file of nothing but mistakes must not fill the memory. */
export const mostOfAKind = 1000;

/** Findings while they are collected: of each code the first ones, then how many more there were. */
export class FindingList<Found extends Issue = Emr365Finding> {
  readonly #told: Found[] = [];
  readonly #counts = new Map<string, number>();

  /** Adds a finding unless there are enough of its kind; then it is not even made. */
  add(code: string, make: () => Found): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count <= mostOfAKind) this.#told.push(make());
  }

  /** Adds findings that were made already. */
  addAll(findings: Iterable<Found>): void {
    for (const finding of findings) this.add(finding.code, () => finding);
  }

  /** All that are told, in their order. */
  end(): readonly (Found | Emr365Finding)[] {
    const more = [...this.#counts].filter(([, count]) => count > mostOfAKind);
    return [
      ...this.#told,
      ...more.map(([code, count]) =>
        findingAt(moreOfAKind, [], { code, count: String(count - mostOfAKind), most: String(mostOfAKind) }),
      ),
    ];
  }
}

/** Its findings made it an error already, if it is one. */
const moreOfAKind: FindingKind = {
  code: "exchange.emr365.more_of_a_kind",
  severity: "information",
  level: 1,
  basis: "own",
  text: {
    vi: "Còn {count} chỗ nữa cùng mã {code}; chỉ {most} chỗ đầu được nêu.",
    en: "There are {count} more with the code {code}; only the first {most} are told.",
  },
  nextStep: {
    vi: "Sửa nguyên nhân chung ở phần mềm nguồn rồi kiểm tra lại.",
    en: "Mend the common cause in the source system and check again.",
  },
};
