import { deathBindings as death } from "../bindings/death.ts";
import { episodeBindings } from "../bindings/episode.ts";
import { issueBindings as issue } from "../bindings/issue.ts";
import { patientBindings as patient } from "../bindings/patient.ts";
import { known } from "../conditions/record-conditions.ts";
import { field } from "../form-field.ts";
import { momentOf, timeOf } from "../form-moments.ts";
import { section } from "../form-section.ts";
import type { FormTemplate } from "../form-template.ts";
import { facilityNumbering } from "../numbering/numbering-rules.ts";
import { socialInsuranceCertificate } from "./certificate.ts";
import { identitySection } from "./identity-section.ts";
import { head, seal } from "./signatures.ts";

/** Giấy báo tử. @legal TT 25/2025/TT-BYT Phụ lục II mẫu 05 */
export const deathNotice: FormTemplate = socialInsuranceCertificate("05", "Giấy báo tử", "Death notice", {
  moment: momentOf(timeOf("death")),
  sectionsConfidence: "high",
  exchange: { bhxhCode: "GIAYBAOTU", bhxhLoai: "60" },
  note: "Replaces death notice of TT 24/2020 PL I; send within 4 working hours.",
  numbering: facilityNumbering("TT 25/2025/TT-BYT PL II mẫu 05"),
  sections: [
    section("head", "Số", "Number", [
      field(0, "code", "mã giấy báo tử", "Code of the notice", "identifier"),
      field(0, "number", "số", "Number", issue.number, "1"),
      field(0, "book", "quyển", "Book", "identifier"),
    ]),
    identitySection(
      "Người chết",
      "Deceased",
      field(8, "nationality", "quốc tịch", "Nationality", patient.nationality, known),
      field(9, "permanentAddress", "nơi thường trú", "Permanent residence", patient.permanentAddress),
      field(9, "currentAddress", "nơi ở hiện tại", "Present residence", patient.currentAddress),
    ),
    section("death", "Tử vong", "Death", [
      field(0, "arrivedAt", "giờ vào", "Arrival", episodeBindings.arrivedAt, "1"),
      field(1, "at", "giờ tử vong", "Time of death", death.at, "1"),
      field(1, "condition", "tình trạng", "Condition", "text"),
      field(2, "cause", "nguyên nhân", "Cause", death.mainCause, "1"),
      field(2, "code", "ICD-10", "ICD-10", death.code, "1"),
      field(3, "onTheWay", "tử vong trên đường", "Died on the way", death.onTheWay),
    ]),
    section("sign", "Ký", "Signatures", [
      field(0, "relative", "người thân thích", "Relative", "text"),
      field(1, "writer", "người ghi", "Written by", issue.author, "1"),
      field(2, "head", "thủ trưởng", "Head", "practitioner", "1"),
    ]),
  ],
  signatures: [
    {
      role: "relative",
      label: { vi: "Người thân thích", en: "Relative" },
      required: false,
      field: "sign.relative",
    },
    {
      role: "signer-of-the-form",
      label: { vi: "Người ghi", en: "Written by" },
      required: true,
      field: "sign.writer",
    },
    head("sign.head", "Thủ trưởng", "Head of the facility"),
    seal,
  ],
});
