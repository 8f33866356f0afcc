import { checkRecord, checkVisit, type SourceKey, type Visit, visitOfRecord } from "@benhan/core";
import type { Issue, Report } from "@benhan/core/faults";
import { checkFromTables } from "../../../bhyt/mapping/from-tables.ts";
import { type FileFinding, findingInFile } from "../../check/file-finding.ts";
import { newestEdition } from "../../editions.ts";
import { sourceOfBytes } from "../../input/read-source.ts";
import { migrateInput } from "../../migrate-input.ts";
import { readWhole } from "../../read-whole.ts";
import type { ServiceHost } from "../service-host.ts";
import { oneVisitWanted } from "./host.faults.ts";

/** The content of a visit, in one of the forms in which a HIS has it. */
export type VisitContent =
  | { readonly form: "visit" | "record"; readonly content: object }
  /** `system` is the name of the HIS: the tables do not say it. */
  | { readonly form: "file"; readonly bytes: Uint8Array; readonly system: string };

/** What was read; no visit when something is wrong with it. */
export interface ReadVisit {
  readonly visit?: Visit;
  readonly findings: readonly FileFinding[];
}

/**
 * The one visit of a content, or everything that is wrong with it.
 *
 * @throws EmrError `exchange.cli.one_visit_wanted` and those of the reading
 */
export async function visitIn(given: VisitContent, host: ServiceHost): Promise<ReadVisit> {
  switch (given.form) {
    case "visit":
      return readOf(checkVisit(given.content));
    case "record":
      return readOf(visitOfContent(given.content, host));
    case "file":
      return visitOfFile(given, host);
  }
}

function visitOfContent(content: object, { masters }: ServiceHost): Report<Visit> {
  const record = checkRecord(content);
  if (!record.ok) return record;
  const visit = visitOfRecord(record.value, { ...(masters !== undefined && { masters }) });
  return { ...visit, issues: [...record.issues, ...visit.issues] };
}

async function visitOfFile(
  { bytes, system }: Extract<VisitContent, { readonly form: "file" }>,
  { storage }: ServiceHost,
): Promise<ReadVisit> {
  const input = await readWhole(sourceOfBytes("-", bytes), undefined);
  const { findings } = input;
  if (hasError(findings)) return { findings };
  const isNewest = input.edition === undefined || input.edition.id === newestEdition.id;
  const { dossiers, issues } = isNewest ? { dossiers: input.dossiers, issues: [] } : migrateInput(input);
  const [tables] = dossiers;
  if (tables === undefined || dossiers.length > 1) throw oneVisitWanted({ count: dossiers.length });
  const source: SourceKey = { system, id: String(tables.XML1.MA_LK) };
  const read = readOf(checkFromTables(tables, { facilityId: storage.facilityId, source }));
  return { ...read, findings: [...findings, ...findingsOf(issues), ...read.findings] };
}

function readOf(report: Report<Visit>): ReadVisit {
  const findings = findingsOf(report.issues);
  return report.ok ? { visit: report.value, findings } : { findings };
}

/** Whether a finding is an error. */
export function hasError(findings: readonly FileFinding[]): boolean {
  return findings.some(({ level }) => level === "error");
}

/** What was found, as all answers of the service show it: the path in what was sent, and the cell as the insurer names it. */
export function findingsOf(issues: readonly Issue[]): readonly FileFinding[] {
  return issues.map((issue) => {
    const finding = findingInFile(issue);
    const [, table, row, field] = /^(XML\d+)(?:\[(\d+)\])?\.(\w+)$/.exec(issue.official ?? "") ?? [];
    if (finding.table !== null || table === undefined || field === undefined) return finding;
    return { ...finding, table, row: Number(row ?? 0) + 1, field };
  });
}
