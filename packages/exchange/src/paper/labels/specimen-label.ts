import { type BirthMoment, isBirthMoment, isLocalMinute, type LocalMinute } from "@benhan/core";
import type { Bilingual, Report } from "@benhan/core/faults";
import { given, object, refuseCall } from "@benhan/core/options";
import { argumentIssues, optionIssues } from "../../options/call-issues.ts";
import { guides } from "../../options/guides.ts";
import { code128Bars } from "../marks/code-128.ts";
import type { PaperDocument } from "../paper-document.ts";
import { type LabelPaper, type LabelText, labelOf, labelPaperShape } from "./label.ts";
import { labelDetailMissing } from "./label-issues.ts";
import { printedBirth } from "./printed-birth.ts";
import { isBlank } from "./text-widths.ts";

/** What a tube holds, and of whom. */
export interface Specimen {
  readonly name: string;
  readonly birth: BirthMoment;
  readonly patientNumber: string;
  /** Number of the specimen in the laboratory, printable ASCII: its bars are what the analyser reads. */
  readonly specimenNumber: string;
  /** "Máu toàn phần EDTA". */
  readonly kind: string;
  readonly takenAt: LocalMinute;
}

const optionsShape = object<{ readonly paper?: LabelPaper }>({ paper: labelPaperShape });

/**
 * A label for a tube, with the specimen number as Code 128. The report is an error when something is missing, the text
 * does not fit or the bars would be too fine.
 *
 * @param options.paper Default 50 × 30 mm with 1.5 mm around.
 * @throws EmrError `core.options.wrong`
 */
export function specimenLabel(
  specimen: Specimen,
  options: { readonly paper?: LabelPaper } = {},
): Report<PaperDocument> {
  refuseCall(
    "specimenLabel",
    [...argumentIssues("specimen", specimen, given), ...optionIssues(options, optionsShape)],
    guides.print,
  );
  const { paper = { width: 50, height: 30, margin: 1.5 } } = options;
  const { name, birth, patientNumber, specimenNumber, kind, takenAt } = specimen;
  const details: readonly (readonly [keyof Specimen, boolean, Bilingual])[] = [
    ["name", isBlank(name), { vi: "họ tên", en: "the name" }],
    ["birth", !isBirthMoment(birth), { vi: "ngày hoặc năm sinh", en: "the birth date or year" }],
    ["patientNumber", isBlank(patientNumber), { vi: "mã người bệnh", en: "the patient number" }],
    [
      "specimenNumber",
      typeof specimenNumber !== "string" || !/^[!-~]+$/.test(specimenNumber),
      { vi: "số mẫu", en: "the specimen number" },
    ],
    ["kind", isBlank(kind), { vi: "loại mẫu", en: "the kind of specimen" }],
    ["takenAt", !isLocalMinute(takenAt), { vi: "giờ lấy mẫu", en: "when it was taken" }],
  ];
  const missing = details.filter(([, wrong]) => wrong);
  if (missing.length > 0) {
    return { ok: false, issues: missing.map(([member, , words]) => labelDetailMissing([member], words)) };
  }
  const line = (text: string, member: keyof Specimen): LabelText => ({ text, path: [member] });
  const [day = "", minute = ""] = takenAt.split("T");
  return labelOf(
    {
      form: "specimen-label",
      title: "Nhãn mẫu bệnh phẩm",
      head: line(name, "name"),
      lines: [
        line(`${printedBirth(birth)} · Mã NB: ${patientNumber}`, "patientNumber"),
        line(kind, "kind"),
        line(`Lấy lúc ${minute} ${day.split("-").reverse().join("/")}`, "takenAt"),
      ],
      bars: {
        picture: {
          alt: "Mã vạch của số mẫu",
          bars: code128Bars(specimenNumber),
          text: specimenNumber,
        },
        path: ["specimenNumber"],
      },
    },
    paper,
  );
}
