import { type BirthMoment, type Gender, isBirthMoment } from "@benhan/core";
import type { Bilingual, Issue, Report } from "@benhan/core/faults";
import { given, listOf, object, refuseCall, word } from "@benhan/core/options";
import { argumentIssues, optionIssues } from "../../options/call-issues.ts";
import { guides } from "../../options/guides.ts";
import { qrByteLimit, qrPicture } from "../marks/qr-picture.ts";
import type { PaperDocument } from "../paper-document.ts";
import { type LabelPaper, type LabelText, labelOf, labelPaperShape } from "./label.ts";
import { labelDetailMissing, labelOverflows } from "./label-issues.ts";
import { printedBirth } from "./printed-birth.ts";
import { isBlank, labelText } from "./text-widths.ts";

/** Whom a wristband is for. */
export interface WristbandPatient {
  readonly name: string;
  readonly birth: BirthMoment;
  readonly gender: Gender;
  /** Mã người bệnh của cơ sở. */
  readonly patientNumber: string;
  readonly recordNumber?: string;
  /** Its name, not its code. */
  readonly department?: string;
  /** The band warns; what the allergies are stands in the record. */
  readonly allergies: "present" | "none" | "not-asked";
}

const genders: Readonly<Record<Gender, string>> = {
  male: "Nam",
  female: "Nữ",
  undetermined: "Chưa xác định",
};
const allergyWords: Readonly<Record<WristbandPatient["allergies"], string>> = {
  present: "CÓ DỊ ỨNG",
  none: "Dị ứng: không",
  "not-asked": "Dị ứng: chưa khai thác",
};

const optionsShape = object<{ readonly paper?: LabelPaper; readonly qr?: unknown }>({
  paper: labelPaperShape,
  qr: listOf(word("patientNumber", "recordNumber")),
});

/**
 * A wristband with a QR. The report is an error when something is missing or the text does not fit.
 *
 * @param options.paper Default 120 × 25 mm with 2 mm around.
 * @param options.qr Which numbers the QR holds, in this order with `|` between. Default: the patient number alone. It never holds
 * more: whoever sees the wrist can read it.
 * @throws EmrError `core.options.wrong`
 */
export function wristband(
  patient: WristbandPatient,
  options: {
    readonly paper?: LabelPaper;
    readonly qr?: readonly ("patientNumber" | "recordNumber")[];
  } = {},
): Report<PaperDocument> {
  refuseCall(
    "wristband",
    [...argumentIssues("patient", patient, given), ...optionIssues(options, optionsShape)],
    guides.print,
  );
  const { paper = { width: 120, height: 25, margin: 2 }, qr = ["patientNumber"] } = options;
  const missing = missingDetails(patient, qr);
  if (missing.length > 0) return { ok: false, issues: missing };
  const line = (text: string, member: keyof WristbandPatient): LabelText => ({ text, path: [member] });
  const { name, birth, gender, patientNumber, recordNumber, department, allergies } = patient;
  const code = qr.map((member) => labelText(patient[member] ?? "")).join("|");
  if (new TextEncoder().encode(code).length > qrByteLimit) {
    return { ok: false, issues: qr.map((member) => labelOverflows([member])) };
  }
  return labelOf(
    {
      form: "wristband",
      title: "Vòng đeo tay người bệnh",
      head: line(name, "name"),
      lines: [
        line(`${printedBirth(birth)} · ${genders[gender]}`, "birth"),
        line(`Mã NB: ${patientNumber}`, "patientNumber"),
        ...(isBlank(recordNumber) ? [] : [line(`Số HSBA: ${recordNumber}`, "recordNumber")]),
        ...(isBlank(department) ? [] : [line(department, "department")]),
        line(allergyWords[allergies], "allergies"),
      ],
      ...(code !== "" && {
        picture: {
          picture: qrPicture(code, "Mã QR nhận diện người bệnh"),
          width: Math.min(20, paper.height - 2 * paper.margin),
        },
      }),
    },
    paper,
  );
}

function missingDetails(
  patient: WristbandPatient,
  qr: readonly ("patientNumber" | "recordNumber")[],
): readonly Issue[] {
  const details: readonly (readonly [keyof WristbandPatient, boolean, Bilingual])[] = [
    ["name", isBlank(patient.name), { vi: "họ tên", en: "the name" }],
    ["birth", !isBirthMoment(patient.birth), { vi: "ngày hoặc năm sinh", en: "the birth date or year" }],
    ["gender", !Object.hasOwn(genders, patient.gender), { vi: "giới tính", en: "the sex" }],
    ["patientNumber", isBlank(patient.patientNumber), { vi: "mã người bệnh", en: "the patient number" }],
    [
      "recordNumber",
      qr.includes("recordNumber") && isBlank(patient.recordNumber),
      { vi: "số hồ sơ bệnh án", en: "the record number" },
    ],
    [
      "allergies",
      !Object.hasOwn(allergyWords, patient.allergies),
      { vi: "tình trạng dị ứng", en: "whether there are allergies" },
    ],
  ];
  return details.filter(([, wrong]) => wrong).map(([member, , words]) => labelDetailMissing([member], words));
}
