import { type Bilingual, type EmrError, type Issue, isEmrError, type Visit } from "@benhan/core";
import { checkDossier } from "@benhan/exchange/rules";
import type { Desk } from "../desk.ts";
import { fileUnreadable } from "../files/files.faults.ts";
import type { Input } from "../inputs.ts";
import type { VisitStory } from "../visit-story.ts";
import { archiveVisit } from "./archive-visit.ts";
import { findingsOf } from "./findings-of.ts";
import { importInput } from "./import-input.ts";
import { type KeptRecord, keepRecord } from "./record/keep-record.ts";
import { sendCheckIn } from "./send-check-in.ts";
import { sendDue } from "./send-due.ts";
import { signPapers } from "./sign-papers.ts";

/**
 * One file of the hospital on its whole way. A visit that is not fit stops with its findings, and the next one does not
 * wait for it. Bringing the same file in again changes nothing.
 */
export async function bringIn(desk: Desk, input: Input): Promise<VisitStory> {
  desk.screen.heading(input.title, input.file);
  try {
    return await walk(desk, input);
  } catch (error) {
    if (!isEmrError(error) || !concernsOneVisit(error)) throw error;
    return stop(desk, { input, chain: input.file, notes: [] }, findingsOf(error));
  }
}

/** What cannot be read, encoded or taken into a record does; trouble with the store concerns all visits. */
function concernsOneVisit({ code }: EmrError): boolean {
  return code === fileUnreadable.code || /^(?:exchange|core\.spreadsheet|core\.lifecycle)\./.test(code);
}

async function walk(desk: Desk, input: Input): Promise<VisitStory> {
  const { screen } = desk;
  const { visit: imported, record, documents = [] } = await visitOfInput(desk, input);
  if (!imported.ok) return stop(desk, { input, chain: input.file, notes: [] }, imported.issues);
  const visit = imported.value;
  const chain = visit.encounterNumber;
  screen.line("done", { vi: "Nhập", en: "Import" }, contentOf(visit));
  const notes = imported.issues;
  if (notes.length > 0) {
    screen.line(
      "done",
      { vi: "Đọc tệp", en: "Read" },
      {
        vi: `khác mẫu nhưng đọc được, ${notes.length} ghi chú trong báo cáo`,
        en: `of another style, yet read; ${notes.length} notes in the report`,
      },
    );
  }
  const story = { input, chain, visit, notes, ...(record && { record }) };

  if (await isArchived(desk, visit, input)) {
    screen.line(
      "known",
      { vi: "Đã lưu", en: "Known" },
      {
        vi: `${chain} đã có trong kho với phiên bản ${input.version}, không làm lại`,
        en: `${chain} is already in the store in version ${input.version}; nothing is done twice`,
      },
    );
    screen.event({ known: chain, version: input.version });
    return { ...story, state: "known", issues: checkDossier(visit).issues };
  }
  if (input.version === 1 && !input.checkedInElsewhere) await sendCheckIn(desk, visit);

  const report = checkDossier(visit);
  if (!report.ok) return stop(desk, story, report.issues);
  screen.line("done", { vi: "Kiểm tra", en: "Check" }, countOf(report.issues));

  await archiveVisit(desk, visit, input, await signPapers(desk, visit, documents));
  await sendDue(desk);
  return { ...story, state: "archived", issues: report.issues };
}

async function visitOfInput(desk: Desk, input: Input): Promise<KeptRecord> {
  if (input.format === "record-json") return keepRecord(desk, input);
  return { visit: await importInput(desk.options.input, input) };
}

function stop(
  { screen }: Desk,
  story: Omit<VisitStory, "issues" | "state">,
  issues: readonly Issue[],
): VisitStory {
  const errors = issues.filter(({ severity }) => severity === "error");
  screen.line(
    "stopped",
    { vi: "Dừng lại", en: "Stopped" },
    {
      vi: `${errors.length} lỗi phải sửa ở phần mềm HIS; các lượt khác vẫn đi tiếp`,
      en: `${errors.length} errors to mend in the hospital system; the other visits go on`,
    },
  );
  screen.findings(errors);
  screen.event({ stopped: story.chain, findings: errors.map(({ code, official }) => ({ code, official })) });
  return { ...story, issues, state: "stopped" };
}

/** The version of the record counts the content versions of a visit. */
async function isArchived({ storage }: Desk, { facilityId, source }: Visit, input: Input): Promise<boolean> {
  const record = await storage.findBySource({ facilityId, source });
  return record !== undefined && record.version >= input.version;
}

function contentOf(visit: Visit): Bilingual {
  const { encounterNumber, medications, services, results } = visit;
  return {
    vi: `${encounterNumber}: ${medications.length} thuốc, ${services.length} dịch vụ, ${results.length} kết quả`,
    en: `${encounterNumber}: ${medications.length} drugs, ${services.length} services, ${results.length} results`,
  };
}

function countOf(issues: readonly Issue[]): Bilingual {
  const warnings = issues.filter(({ severity }) => severity === "warning").length;
  return { vi: `0 lỗi, ${warnings} cảnh báo`, en: `0 errors, ${warnings} warnings` };
}
