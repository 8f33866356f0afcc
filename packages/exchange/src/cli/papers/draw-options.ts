import type { MedicalRecord } from "@benhan/core";
import { type CommandLine, sayIssues, type Terminal } from "@benhan/core/command-line";
import { hasErrors } from "@benhan/core/faults";
import { eventDate } from "@benhan/core/forms";
import type { FacilityMasters } from "@benhan/core/masters";
import { loadOfficialCodes } from "@benhan/core/official-codes";
import type { CheckedPaper, CheckedPapers, DrawRecordOptions } from "@benhan/exchange/paper";
import { nothingWritten } from "../output.faults.ts";
import { formCodes } from "./form-codes.ts";
import { itemNameIn } from "./item-name.ts";
import { lookOf } from "./look-of.ts";
import { type NamedPaper, namedPapers } from "./paper-names.ts";
import { fittingPapers, pickPapers, saySeveral } from "./pick-papers.ts";
import { errorsIn } from "./read-record.ts";
import { sayFacility } from "./say-facility.ts";
import { givenPapers, refuseWithdrawn } from "./withdrawn.ts";

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
  sayFacility(line, masters, look?.paper.facility, terminal);
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

/** Which papers are meant, and how they go out. */
export interface Wanted {
  /** Which of several papers of one form, as `--pick` has it. */
  readonly pick?: string | undefined;
  /** Those that were corrected or cancelled, as they were given out. */
  readonly asGiven?: boolean;
  /** Whether what papers lack stands on a last page. */
  readonly listsMissing: boolean;
}

/**
 * Tells what the papers lack, and refuses to go on without `--draft`.
 *
 * @throws EmrError `exchange.cli.nothing_written`, those of {@link checkedPapers} and {@link papersOf}
 */
export async function requirePapers(
  record: MedicalRecord,
  options: DrawRecordOptions,
  terminal: Terminal,
  { pick, asGiven = false, listsMissing }: Wanted,
): Promise<readonly CheckedPaper[]> {
  const { papers, report } = asGiven
    ? await givenPapers(record, options, pick, terminal)
    : await checkedPapers(record, options);
  const named = await papersOf(record, papers, options, pick);
  if (options.forms !== undefined) saySeveral(named, options.forms, terminal);
  const chosen = named.map(({ checked }) => checked);
  const issues = pick === undefined ? report.issues : chosen.flatMap((one) => one.issues);
  sayIssues(issues, terminal, { nameOf: itemNameIn(record, terminal.language) });
  if (hasErrors(issues) && options.allowIncomplete !== true) {
    terminal.say(draftText(listsMissing)[terminal.language]);
    throw nothingWritten({ count: errorsIn(issues) });
  }
  return chosen;
}

/**
 * The papers, or the one that is picked.
 *
 * @throws EmrError `exchange.cli.pick_unclear`; `core.forms.about_unknown`, `core.forms.issued_copy_unknown` for one that was
 *   corrected or cancelled
 */
export async function papersOf(
  record: MedicalRecord,
  papers: readonly CheckedPaper[],
  options: DrawRecordOptions,
  pick: string | undefined,
): Promise<readonly NamedPaper[]> {
  const named = await namedPapers(papers);
  if (pick !== undefined && fittingPapers(named, pick).length === 0) {
    await refuseWithdrawn(record, options, pick);
  }
  return pickPapers(named, pick);
}

const draftText = (listsMissing: boolean) => ({
  vi: `Vẫn muốn in: thêm --draft; giấy còn thiếu in dấu BẢN NHÁP${listsMissing ? " và được kê ở trang cuối" : ""}.`,
  en: `To print all the same: --draft; papers that lack something are marked BẢN NHÁP${listsMissing ? " and listed on the last page" : ""}.`,
});
