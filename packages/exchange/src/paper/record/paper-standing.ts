import type { Bilingual, Issue } from "@benhan/core/faults";
import type { FilledForm } from "@benhan/core/forms";
import type { RecordPaper } from "./record-papers.ts";

/** What a list says of a paper beside its number: issued again, replaced, corrected, an earlier version. */
export function paperStanding({
  issue,
  superseded,
  corrected,
  withdrawn,
  restored,
}: RecordPaper): Bilingual | undefined {
  const notes = [
    ...(withdrawn === undefined ? [] : [withdrawnNote(withdrawn)]),
    ...(superseded ? [earlier] : issue === undefined ? [] : issueNotes(issue)),
    ...(corrected > 0 ? [correctedNote(corrected)] : []),
    ...(restored === undefined ? [] : [restoredNote(restored)]),
  ];
  const told = (language: "vi" | "en") => notes.map((note) => note[language]).join("; ");
  return notes.length === 0 ? undefined : { vi: told("vi"), en: told("en") };
}

/**
 * The id in the source system of a paper that nothing else tells from another of its list: both are of one form and one
 * minute, and it has no number.
 */
export function sourceMark(paper: RecordPaper, papers: readonly RecordPaper[]): string | undefined {
  const { form, at, number, issued, about } = paper;
  if (number !== undefined) return undefined;
  const alike = papers.filter((other) => other.form === form && other.at === at);
  return alike.length > 1 ? (about ?? issued)?.id : undefined;
}

const dayOf = (date: string): string => date.split("-").reverse().join("/");

const withdrawnNote = ({ as, on }: NonNullable<FilledForm["withdrawn"]>): Bilingual =>
  as === "cancelled"
    ? { vi: `ĐÃ HỦY ngày ${dayOf(on)}`, en: `CANCELLED on ${on}` }
    : { vi: `ĐÃ SỬA ngày ${dayOf(on)}`, en: `CORRECTED on ${on}` };

const earlier: Bilingual = { vi: "bản ghi trước, đã có bản mới hơn", en: "an earlier version" };

const restoredNote = (on: string): Bilingual => ({
  vi: `bản sửa đã hủy ngày ${dayOf(on)}, giấy này lại có hiệu lực`,
  en: `its correction was cancelled on ${on}; it holds again`,
});

/** What a list says of a paper that was found to differ from the record of today, or to be preliminary. */
export function foundNotes(issues: readonly Issue[]): readonly Bilingual[] {
  return Object.entries(notesOfCodes).flatMap(([code, note]) =>
    issues.some((one) => one.code === code) ? note : [],
  );
}

const notesOfCodes: { readonly [code: string]: Bilingual } = {
  "core.forms.preliminary": { vi: "BẢN SƠ BỘ", en: "PRELIMINARY" },
  "core.forms.changed_since_issue": {
    vi: "hồ sơ đã sửa sau khi cấp, giấy in như khi cấp",
    en: "the record was corrected after the issue, the paper is printed as issued",
  },
  "core.forms.written_since_issue": {
    vi: "in cả nội dung ghi sau ngày cấp",
    en: "shows what was written after the day of issue",
  },
};

const correctedNote = (count: number): Bilingual => ({
  vi: `có ${count} bản trước, đã sửa`,
  en: `${count} earlier ${count === 1 ? "version was" : "versions were"} corrected`,
});

function issueNotes({
  standing,
  reissue,
  replaces,
  replacedBy,
}: NonNullable<FilledForm["issue"]>): readonly Bilingual[] {
  if (standing === "replaced") {
    const by = replacedBy?.number;
    return [
      {
        vi: `ĐÃ BỊ THAY THẾ${by === undefined ? "" : ` bằng ${by}`}`,
        en: `REPLACED${by === undefined ? "" : ` by ${by}`}`,
      },
    ];
  }
  if (reissue !== undefined) {
    const { time, of } = reissue;
    return [{ vi: `cấp lại lần ${time} của ${of}`, en: `issued again for ${of}, time ${time}` }];
  }
  if (replaces !== undefined)
    return [{ vi: `thay cho ${replaces.number}`, en: `replaces ${replaces.number}` }];
  return standing === "valid" ? [{ vi: "bản trước, còn giá trị", en: "an earlier copy, still valid" }] : [];
}
