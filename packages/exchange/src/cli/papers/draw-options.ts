import type { MedicalRecord } from "@benhan/core";
import { eventDate } from "@benhan/core/forms";
import type { FacilityMasters } from "@benhan/core/masters";
import { loadOfficialCodes } from "@benhan/core/official-codes";
import type { CheckedPaper, DrawRecordOptions } from "@benhan/exchange/paper";
import type { CommandLine } from "../command.ts";
import { nothingWritten } from "../output.faults.ts";
import type { Terminal } from "../terminal.ts";
import { formCodes } from "./form-codes.ts";
import { lookOf } from "./look-of.ts";
import { errorsIn } from "./read-record.ts";
import { sayIssues } from "./say-issues.ts";

/** What the options of a command say about drawing a record. */
export async function drawOptions(
  line: CommandLine,
  record: MedicalRecord,
  masters: FacilityMasters | undefined,
  terminal: Terminal,
): Promise<DrawRecordOptions> {
  const look = await lookOf(line.text("look"), terminal);
  const forms = await formCodes(line.texts("form"));
  const purpose = line.text("purpose");
  return {
    allowIncomplete: line.has("draft"),
    ...(forms.length > 0 && { forms }),
    ...(purpose !== undefined && { purpose }),
    ...(look !== undefined && { paper: look.paper }),
    fill: {
      codes: await loadOfficialCodes(eventDate("record", record)),
      ...(masters !== undefined && { masters }),
      ...(look !== undefined && { extensions: look.extensions }),
    },
  };
}

/**
 * Tells what the papers lack, and refuses to go on without `--draft`.
 *
 * @throws EmrError `exchange.cli.nothing_written`
 */
export async function requirePapers(
  record: MedicalRecord,
  options: DrawRecordOptions,
  terminal: Terminal,
): Promise<readonly CheckedPaper[]> {
  const { checkRecordPapers, noSuchPaper } = await import("@benhan/exchange/paper");
  const { papers, report } = checkRecordPapers(record, options);
  const unknown = (options.forms ?? []).filter((code) => papers.every(({ paper }) => paper.form !== code));
  if (unknown.length > 0) throw noSuchPaper({ forms: unknown });
  sayIssues(report.issues, terminal);
  if (!report.ok && options.allowIncomplete !== true) {
    terminal.say(draftText[terminal.language]);
    throw nothingWritten({ count: errorsIn(report.issues) });
  }
  return papers;
}

const draftText = {
  vi: "Vẫn muốn in: thêm --draft; giấy còn thiếu in dấu BẢN NHÁP và được kê ở trang cuối.",
  en: "To print all the same: --draft; papers that lack something are marked BẢN NHÁP and listed on the last page.",
};
