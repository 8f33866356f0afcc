import type { Issue } from "../../faults/issue.ts";
import { type Finding, issueAt, type RecordFacts } from "./record-facts.ts";

/** What the numbers of the patient must be to each other. @legal TT 13/2025 Đ1 k3; NĐ 70/2024 Đ11 */
export function identifierIssues({ record }: RecordFacts): readonly Issue[] {
  const { identifiers } = record.patient;
  const issues: Issue[] = [];
  if (!identifiers.some(({ system }) => system === "facility" || system === "temporary")) {
    issues.push(issueAt(facilityNumberMissing, ["patient", "identifiers"]));
  }
  let active = 0;
  identifiers.forEach(({ system, value, status }, position) => {
    if (system === "temporary" && /^\d{12}$/.test(value.replace(/\s/g, ""))) {
      issues.push(issueAt(temporaryLooksReal, ["patient", "identifiers", position, "value"]));
    }
    if (system === "personal-id" && status === "active") {
      active += 1;
      if (active > 1) issues.push(issueAt(secondPersonalId, ["patient", "identifiers", position, "status"]));
    }
  });
  return issues;
}

const facilityNumberMissing: Finding = {
  code: "core.record.facility_number_missing",
  severity: "error",
  text: {
    vi: 'Người bệnh chưa có số nào của cơ sở (loại "facility" hoặc "temporary").',
    en: 'The patient has no number of the facility (system "facility" or "temporary").',
  },
  nextStep: {
    vi: "Thêm mã người bệnh của cơ sở, hoặc số tạm cho người chưa rõ nhân thân.",
    en: "Add the patient number of the facility, or a temporary one for somebody unknown.",
  },
  official: "MA_BN",
};

const temporaryLooksReal: Finding = {
  code: "core.record.temporary_like_personal_id",
  severity: "error",
  text: {
    vi: "Số tạm có 12 chữ số, dễ nhầm với số định danh cá nhân.",
    en: "The temporary number has 12 digits and could be taken for a personal ID.",
  },
  nextStep: {
    vi: 'Đặt số tạm có chữ cái, ví dụ bắt đầu bằng "TAM-".',
    en: 'Give temporary numbers a letter, such as "TAM-" in front.',
  },
};

const secondPersonalId: Finding = {
  code: "core.record.second_personal_id",
  severity: "error",
  text: {
    vi: "Có hơn một số định danh cá nhân đang hiệu lực.",
    en: "More than one personal ID is active.",
  },
  nextStep: {
    vi: 'Giữ số hiện hành là "active"; số cũ chuyển thành "superseded", số nhập nhầm thành "error".',
    en: 'Keep the present one "active"; make older ones "superseded" and mistaken ones "error".',
  },
};
