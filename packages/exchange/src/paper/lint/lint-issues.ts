import type { CalendarDate } from "@benhan/core";
import type { Bilingual, Issue } from "@benhan/core/faults";
import type { FilledForm } from "@benhan/core/forms";
import type { AbbreviationPlace } from "./find-abbreviations.ts";
import type { FreeText } from "./free-texts.ts";

/** An abbreviation, first of its like in a text, and how often it stands there. */
export interface FoundAbbreviation {
  readonly form: FilledForm;
  readonly free: FreeText;
  readonly place: AbbreviationPlace;
  readonly count: number;
  /** Whether its letters may be those of somebody's name. */
  readonly maybeName: boolean;
}

/** An abbreviation on a paper that leaves the facility. */
export function abbreviationOutbound(found: FoundAbbreviation): Issue {
  const where = whereFound(found);
  return {
    code: "exchange.paper.abbreviation_outbound",
    severity: "error",
    text: {
      vi: `Giấy đưa cho người bệnh hoặc cơ sở khác không được viết tắt: ${where.vi}.`,
      en: `A paper for the patient or another facility may hold no abbreviation: ${where.en}.`,
    },
    nextStep: {
      vi: "Viết đầy đủ; nếu là tên riêng, tên thuốc thì thêm vào names của danh mục.",
      en: "Write it in full; if it is a name, of a drug for instance, add it to `names` of the dictionary.",
    },
    ...atItsPlace(found),
  };
}

/**
 * A paper that leaves the facility and does not say whose it is.
 *
 * @param unknownOn The day on which no profile of the catalogues that were given was in force.
 */
export function facilityMissing(form: string, unknownOn?: CalendarDate): Issue {
  return {
    code: "exchange.paper.facility_missing",
    severity: "error",
    path: [],
    official: `${form}: tên cơ sở`,
    text: {
      vi: "Giấy đưa cho người bệnh hoặc cơ sở khác chưa có tên cơ sở khám bệnh, chữa bệnh ở đầu giấy.",
      en: "A paper for the patient or another facility has no name of the facility in its head.",
    },
    nextStep: unknownOn === undefined ? facilityNotGiven : profileNotInForce(unknownOn),
  };
}

const facilityNotGiven: Bilingual = {
  vi: "Truyền masters cho fillForm (cả hồ sơ: fill.masters; dòng lệnh: --masters), hoặc facility của giấy (paper.facility; --look).",
  en: "Pass masters to fillForm (whole record: fill.masters; command line: --masters), or facility of the paper (paper.facility; --look).",
};

const profileNotInForce = (on: CalendarDate): Bilingual => ({
  vi: `Danh mục đã truyền không có dòng nào trong profiles có hiệu lực vào ngày ${on}: sửa from, to hoặc thêm dòng của thời gian đó.`,
  en: `No row in profiles of the catalogues that were given was in force on ${on}: correct its from and to, or add the row of that time.`,
});

/** Nobody said which words are abbreviations here. */
export const abbreviationsNotSought: Issue = {
  code: "exchange.paper.abbreviations_not_sought",
  severity: "information",
  path: [],
  text: {
    vi: "Chưa tìm chữ viết tắt, vì không truyền dictionary.",
    en: "Abbreviations were not looked for, because there is no dictionary.",
  },
  nextStep: {
    vi: "Truyền dictionary: createAbbreviationDictionary([…]) với danh mục chữ viết tắt của cơ sở.",
    en: "Pass dictionary: createAbbreviationDictionary([…]) with the list of the facility.",
  },
};

/** An abbreviation inside the facility that its list does not have. */
export function abbreviationUnlisted(found: FoundAbbreviation): Issue {
  const where = whereFound(found);
  return {
    code: "exchange.paper.abbreviation_unlisted",
    severity: "warning",
    text: {
      vi: `Chữ viết tắt không có trong danh mục của cơ sở: ${where.vi}.`,
      en: `An abbreviation that is not on the facility's list: ${where.en}.`,
    },
    nextStep: {
      vi: "Viết đầy đủ, hoặc đề nghị đưa vào danh mục; tên riêng, tên thuốc thì thêm vào names.",
      en: "Write it in full, or have it put on the list; add names, of drugs for instance, to `names`.",
    },
    ...atItsPlace(found),
  };
}

/** More letters are no abbreviation that anybody looks for by its name. */
const mostLetters = 10;

/** It is named, unless it is long or the initials of somebody on the paper: messages hold nothing of a patient. */
function whereFound({ free, place: { start, end, entry }, count, maybeName }: FoundAbbreviation): Bilingual {
  const { label } = free;
  const written = free.text.slice(start, end).normalize("NFC");
  const named = entry?.short ?? ([...written].length > mostLetters || maybeName ? undefined : written);
  const which = named === undefined ? "" : `"${named}" `;
  return {
    vi: `${which}ở "${label}", ký tự thứ ${start + 1}${count === 1 ? "" : `, ${count} lần`}`,
    en: `${which}in "${label}", character ${start + 1}${count === 1 ? "" : `, ${count} times`}`,
  };
}

function atItsPlace({
  form,
  free: { label, path },
  place: { entry },
}: FoundAbbreviation): Pick<Issue, "path" | "official" | "source" | "expected"> {
  return {
    path,
    official: `${form.template.code}: ${label}`,
    source: "TT 32/2023/TT-BYT Đ52 k2 c",
    ...(entry !== undefined && { expected: [entry.full, ...(entry.also ?? [])].join(" / ") }),
  };
}
