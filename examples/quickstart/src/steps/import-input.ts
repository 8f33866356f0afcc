import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { checkVisit, type Report, type Visit } from "@benhan/core";
import { type BhytTables, checkFromTables, readDossiers } from "@benhan/exchange/qd3176";
import { facility } from "../facility.ts";
import { reading } from "../files/file-access.ts";
import type { VisitInput } from "../inputs.ts";

/** Reads one file of the hospital system into a visit, or says everything that is wrong with it. */
export async function importInput(folder: string, input: VisitInput): Promise<Report<Visit>> {
  const path = join(folder, input.file);
  const bytes = await reading(path, () => readFile(path));
  switch (input.format) {
    case "visit-json":
      return checkVisit(bytes.toString("utf8"));
    case "bhyt-xml": {
      const report = readDossiers(bytes);
      return visitOfFirst(report.ok ? { ...report, value: report.value.dossiers } : report, "other-vendor");
    }
  }
}

/** The files of this example hold one visit each; the others would be imported the same way. */
export function visitOfFirst(report: Report<readonly BhytTables[]>, system: string): Report<Visit> {
  if (!report.ok) return report;
  const [tables] = report.value;
  if (tables === undefined) return { ok: false, issues: report.issues };
  const source = { system, id: tables.XML1.MA_LK };
  const visit = checkFromTables(tables, { facilityId: facility.id, source });
  return { ...visit, issues: [...report.issues, ...visit.issues] };
}
