import type { MedicalRecord } from "@benhan/core";
import { hasErrors } from "@benhan/core/faults";
import { eventDate } from "@benhan/core/forms";
import type { FacilityMasters } from "@benhan/core/masters";
import { loadOfficialCodes } from "@benhan/core/official-codes";
import type { CheckedPaper, CheckedPapers, DrawRecordOptions } from "@benhan/exchange/paper";
import type { CommandLine } from "../command.ts";
import { nothingWritten } from "../output.faults.ts";
import type { Terminal } from "../terminal.ts";
import { formCodes } from "./form-codes.ts";
import { itemNameIn } from "./item-name.ts";
import { lookOf } from "./look-of.ts";
import { namedPapers } from "./paper-names.ts";
import { pickPapers, saySeveral } from "./pick-papers.ts";
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
  if (masters === undefined) terminal.say(mastersText[terminal.language]);
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
 * The papers of a record with their findings.
 *
 * @throws EmrError `exchange.paper.no_such_paper`
 */
export async function checkedPapers(
  record: MedicalRecord,
  options: DrawRecordOptions,
): Promise<CheckedPapers> {
  const { checkRecordPapers, noSuchPaper } = await import("@benhan/exchange/paper");
  const checked = checkRecordPapers(record, options);
  const forms = new Set(checked.papers.map(({ paper }) => paper.form));
  const unknown = (options.forms ?? []).filter((code) => !forms.has(code));
  if (unknown.length > 0) throw noSuchPaper({ forms: unknown });
  return checked;
}

/**
 * Tells what the papers lack, and refuses to go on without `--draft`.
 *
 * @param pick Which of several papers of one form, as `--pick` has it.
 * @throws EmrError `exchange.cli.nothing_written`, `exchange.cli.pick_unclear`; those of {@link checkedPapers}
 */
export async function requirePapers(
  record: MedicalRecord,
  options: DrawRecordOptions,
  terminal: Terminal,
  pick?: string,
): Promise<readonly CheckedPaper[]> {
  const { papers, report } = await checkedPapers(record, options);
  const chosen =
    options.forms === undefined ? papers : await chosenOf(record, papers, options, pick, terminal);
  const issues = pick === undefined ? report.issues : chosen.flatMap((one) => one.issues);
  sayIssues(issues, terminal, { nameOf: itemNameIn(record, terminal.language) });
  if (hasErrors(issues) && options.allowIncomplete !== true) {
    terminal.say(draftText[terminal.language]);
    throw nothingWritten({ count: errorsIn(issues) });
  }
  return chosen;
}

async function chosenOf(
  record: MedicalRecord,
  papers: readonly CheckedPaper[],
  options: DrawRecordOptions,
  pick: string | undefined,
  terminal: Terminal,
): Promise<readonly CheckedPaper[]> {
  const chosen = pickPapers(await namedPapers(record, papers, options), pick);
  saySeveral(chosen, options.forms, terminal);
  return chosen.map(({ checked }) => checked);
}

const mastersText = {
  vi: "· Chưa có --masters TỆP (danh mục của cơ sở) để in tên cơ sở, khoa, người hành nghề thay cho mã.",
  en: "· No --masters FILE (catalogues of the facility), to print names of facility, departments and staff instead of codes.",
};

const draftText = {
  vi: "Vẫn muốn in: thêm --draft; giấy còn thiếu in dấu BẢN NHÁP và được kê ở trang cuối.",
  en: "To print all the same: --draft; papers that lack something are marked BẢN NHÁP and listed on the last page.",
};
