import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  type CalendarDate,
  type DigestText,
  type Instant,
  parseCalendarDate,
  parseFacilityId,
  parseInstant,
} from "@benhan/core";
import type { Report } from "@benhan/core/faults";
import type { DisposalItem, LegalHold, NextDisposalStep } from "@benhan/storage/retention";

export const day = (text: string): CalendarDate => parseCalendarDate(text);
export const at = (text: string): Instant => parseInstant(`${text}:00.000+07:00`);
export const facilityId = parseFacilityId("bv-thu-nghiem");
export const manifest = `sha-256:${"ab".repeat(32)}` as DigestText;

/** A row as the data file has it: read anew here, by nothing that the generator made. */
export interface DataRow {
  readonly id: string;
  readonly period: { readonly years: number | null; readonly permanent: boolean };
  readonly clockStart: string;
  readonly status: "in-force" | "policy-default" | "superseded";
  readonly scope: string;
  readonly validTo: string | null;
  readonly recordGroupVi: string;
  readonly recordGroupEn: string;
  readonly source: string;
  readonly confidence: string;
}
const root = fileURLToPath(new URL("../../../../", import.meta.url));
export const dataRows: readonly DataRow[] = JSON.parse(
  readFileSync(join(root, "data/retention/retention.json"), "utf8"),
);

/** A record that may go from 1 January 2037 on. */
export const item = (key: string, more: Partial<DisposalItem> = {}): DisposalItem => ({
  key,
  manifest,
  facts: { endedOn: day("2026-07-02"), tags: [] },
  ...more,
});

export const hold = (more: Partial<LegalHold> = {}): LegalHold => ({
  id: "GIU-01",
  reason: "investigation",
  authority: "Cơ quan điều tra",
  document: "CV-12/2036",
  openedAt: at("2036-03-01T08:00"),
  openedBy: "vt-01",
  scope: [{ record: "HS-1" }],
  ...more,
});

type StepOf<E> = Extract<NextDisposalStep, { readonly event: E }>;
export const steps = {
  appraise: (...keys: readonly string[]): StepOf<"appraise"> => ({
    event: "appraise",
    at: at("2037-02-10T09:00"),
    by: "hd-01",
    verdicts: keys.map((key) => ({ key, verdict: "confirm" })),
  }),
  decide: {
    event: "decide",
    at: at("2037-03-01T09:00"),
    by: "vt-01",
    number: "QĐ 31/QĐ-BV",
    decidedOn: day("2037-02-28"),
    head: { id: "000001/XX-GPHN", role: "giám đốc" },
    second: { id: "000009/XX-GPHN", role: "trưởng phòng KHTH" },
  } satisfies StepOf<"decide">,
  minutes: {
    event: "minutes",
    at: at("2037-03-10T09:00"),
    by: "vt-01",
    number: "BB 02/BB-HĐH",
    heldOn: day("2037-03-09"),
    members: [
      { id: "000001/XX-GPHN", role: "chủ tịch" },
      { id: "000050/XX-GPHN", role: "trưởng khoa dược" },
      { id: "000061/XX-GPHN", role: "thư ký" },
    ],
  } satisfies StepOf<"minutes">,
  execute: {
    event: "execute",
    at: at("2037-03-15T09:00"),
    by: "cntt-02",
    method: "hủy khóa, ghi đè phương tiện",
    witness: "vt-01",
    parts: {
      data: "destroyed",
      metadata: "destroyed",
      index: "destroyed",
      copies: "destroyed",
      digitisedPaper: { none: "bệnh án lập điện tử" },
      backups: "destroyed",
      processors: { none: "không giao bên thứ ba" },
    },
    lastKeyBackup: day("2037-06-30"),
  } satisfies StepOf<"execute">,
  certify: {
    event: "certify",
    at: at("2037-07-01T09:00"),
    by: "vt-01",
    number: "CN 01/2037",
  } satisfies StepOf<"certify">,
  stop: {
    event: "stop",
    at: at("2037-03-16T09:00"),
    by: "vt-01",
    reason: "không duyệt",
  } satisfies StepOf<"stop">,
};

export const proposed = { facilityId, disposalId: "HUY-2037-01", at: at("2037-02-01T09:00"), by: "vt-01" };

export function valueIn<T>(report: Report<T>): T {
  if (!report.ok)
    throw new Error(report.issues.map(({ code, path }) => `${code} ${path.join(".")}`).join("; "));
  return report.value;
}
export const codesOf = (report: Report<unknown>): readonly string[] =>
  report.issues.map(({ code, path }) => `${code.split(".").at(-1)} ${path.join(".")}`);
