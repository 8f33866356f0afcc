import { consultationBindings } from "../bindings/consultation.ts";
import { handoverBindings } from "../bindings/handover.ts";
import { observationRowBindings } from "../bindings/observation-rows.ts";
import { field } from "../form-field.ts";
import { momentOf, momentOfChart, timeOf } from "../form-moments.ts";
import { section } from "../form-section.ts";
import type { FormField, FormSection, FormSignature, FormTemplate } from "../form-template.ts";
import { meetingBlocks, meetingSignatures } from "./blocks/meeting-blocks.ts";
import { rowsBlock } from "./blocks/rows-block.ts";
import { signerBlock } from "./blocks/signer-block.ts";
import { sheet } from "./sheet.ts";

function handoverBlock(...fields: readonly FormField[]): FormSection {
  return section("hand", "Bàn giao", "Hand-over", fields);
}

function parties(phrase: number, { givenBy, receivedBy, at }: (typeof handoverBindings)["doctor"]) {
  return [
    field(phrase, "givenBy", "bên giao", "Handed over by", givenBy, "1"),
    field(phrase, "receivedBy", "bên nhận", "Received by", receivedBy, "1"),
    field(phrase, "at", "giờ", "Time", at, "1"),
  ];
}

const handoverSignatures: readonly FormSignature[] = [
  { role: "giver", label: { vi: "Bên giao", en: "Handed over by" }, required: true, field: "hand.givenBy" },
  {
    role: "receiver",
    label: { vi: "Bên nhận", en: "Received by" },
    required: true,
    field: "hand.receivedBy",
  },
];

const { doctor, nurse } = handoverBindings;

const noted = momentOfChart(timeOf("course-note"));
const infused = momentOfChart(
  timeOf("administration", ({ product }) => product === "fluid" || product === "blood"),
);
const caredFor = (level: "1" | "2") => momentOfChart(timeOf("care", (entry) => entry.level === level));
const reviewed = momentOf(timeOf("consultation", ({ purpose }) => purpose === "mortality-review"));
const handedOver = (profession: "doctor" | "nurse") =>
  momentOf(timeOf("handover", (entry) => entry.profession === profession));

/** Sheets of the ward: charts, meetings, hand-over between departments. */
export const wardSheets: readonly FormTemplate[] = [
  sheet("07/BV2", "Phiếu theo dõi truyền dịch", "Infusion chart", infused, [
    rowsBlock(observationRowBindings.infusion),
  ]),
  sheet(
    "27/BV2",
    "Trích biên bản hội chẩn",
    "Consultation minutes extract",
    momentOf(timeOf("consultation", ({ purpose }) => purpose !== "mortality-review")),
    meetingBlocks(consultationBindings.consultation),
    meetingSignatures,
  ),
  sheet(
    "28/BV2",
    "Trích biên bản kiểm thảo tử vong",
    "Mortality review minutes extract",
    reviewed,
    meetingBlocks(consultationBindings.mortalityReview),
    meetingSignatures,
  ),
  sheet("36/BV2", "Phiếu theo dõi điều trị", "Treatment progress sheet", noted, [
    rowsBlock(observationRowBindings.course),
  ]),
  sheet("37/BV2", "Phiếu chăm sóc cấp 1", "Care sheet level 1", caredFor("1"), [
    rowsBlock(observationRowBindings.careLevel1),
  ]),
  sheet("38/BV2", "Phiếu chăm sóc cấp 2", "Care sheet level 2", caredFor("2"), [
    rowsBlock(observationRowBindings.careLevel2),
  ]),
  sheet(
    "43/BV2",
    "Phiếu bàn giao người bệnh chuyển khoa (bác sĩ)",
    "Ward transfer hand-over (doctor)",
    handedOver("doctor"),
    [
      handoverBlock(
        field(0, "summary", "tóm tắt bệnh", "Summary of the disease", doctor.summary, "1"),
        field(1, "treatment", "xử trí", "Treatment", doctor.treatment),
        field(2, "attention", "lưu ý", "Attention", doctor.attention),
        ...parties(3, doctor),
      ),
      signerBlock(doctor.givenBy),
    ],
    handoverSignatures,
  ),
  sheet(
    "44/BV2",
    "Phiếu bàn giao người bệnh chuyển khoa (điều dưỡng)",
    "Ward transfer hand-over (nurse)",
    handedOver("nurse"),
    [
      handoverBlock(
        field(0, "condition", "tình trạng", "Condition", nurse.summary, "1"),
        field(1, "items", "thuốc, dụng cụ, hồ sơ", "Drugs, instruments, papers", nurse.items),
        ...parties(2, nurse),
      ),
      signerBlock(nurse.givenBy),
    ],
    handoverSignatures,
  ),
  sheet(
    "47/BV2",
    "Biên bản kiểm thảo tử vong",
    "Mortality review minutes",
    reviewed,
    meetingBlocks(consultationBindings.mortalityReview),
    meetingSignatures,
  ),
  sheet("50/BV2", "Phiếu điều trị trẻ sơ sinh sau sinh", "Newborn treatment sheet", noted, [
    rowsBlock(observationRowBindings.course),
  ]),
];
