import type { Bilingual, Issue } from "../../faults/issue.ts";
import type { JsonPath } from "../../faults/json-path.ts";

/** What a claim is made of, entries above all, as a person calls it. */
const sourceNames = {
  discharge: { vi: "mục ra viện (discharge)", en: "the discharge entry" },
  settlement: { vi: "mục quyết toán (charge, of: settlement)", en: "the charge entry of the settlement" },
  arrivalDiagnosis: {
    vi: "mục chẩn đoán khi tiếp nhận (diagnosis, phase: reception)",
    en: "a diagnosis entry of phase reception",
  },
  endDiagnosis: {
    vi: "mục chẩn đoán chính khi ra viện (diagnosis, phase: discharge, rank: main) có mã ICD-10",
    en: "a main diagnosis entry of phase discharge with its ICD-10 code",
  },
  courseSummary: {
    vi: "mục quá trình bệnh lý (narrative, topic: course-summary)",
    en: "a narrative entry of topic course-summary",
  },
  resultSummary: {
    vi: "mục tóm tắt kết quả cận lâm sàng (narrative, topic: result-summary)",
    en: "a narrative entry of topic result-summary",
  },
  archiveNumber: {
    vi: "số lưu trữ (archiveNumber; cơ sở dùng số bệnh án làm số lưu trữ thì ghi đúng số đó)",
    en: "the archive number (archiveNumber; the record number, where the facility archives under it)",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What leaves a place of the visit empty when it is not there. */
export type MissingSource = keyof typeof sourceNames;

/** What the person at the screen does about it. */
export function nextStepFor(missing: MissingSource): Bilingual {
  const { vi, en } = sourceNames[missing];
  return { vi: `Bổ sung ${vi} vào bệnh án.`, en: `Add ${en} to the record.` };
}

const recordFindings = {
  preliminary: {
    code: "core.record.claim_preliminary",
    severity: "warning",
    text: {
      vi: "Mục ghi còn ở trạng thái tạm (preliminary) nhưng được đưa vào hồ sơ thanh toán.",
      en: "The entry is still preliminary but goes into the claim.",
    },
    nextStep: {
      vi: "Xác nhận mục ghi (final) hoặc hủy trước khi gửi hồ sơ.",
      en: "Make the entry final or cancel it before the claim is sent.",
    },
  },
  several: {
    code: "core.record.claim_several",
    severity: "warning",
    text: {
      vi: "Bệnh án có nhiều mục cùng loại đang có hiệu lực; mục ghi này không được dùng.",
      en: "The record holds several effective entries of this kind; this one was not used.",
    },
    nextStep: {
      vi: "Hủy mục thừa hoặc ghi mục mới là đính chính của mục cũ (corrects).",
      en: "Cancel the one too many, or let the newer one correct the older one.",
    },
  },
  several_facility_numbers: {
    code: "core.record.claim_several_facility_numbers",
    severity: "warning",
    text: {
      vi: "Người bệnh có nhiều mã người bệnh tại cơ sở đang dùng; mã này không được đưa vào hồ sơ.",
      en: "The patient has several active numbers of the facility; this one was left out of the claim.",
    },
    nextStep: {
      vi: "Gộp các mã của cùng một người bệnh, hoặc chuyển mã cũ sang superseded.",
      en: "Merge the numbers of the patient, or mark the old one as superseded.",
    },
  },
  other_list: {
    code: "core.record.claim_other_list",
    severity: "warning",
    text: {
      vi: "Mã của danh mục khác (coding.system) không được đưa vào hồ sơ thanh toán.",
      en: "A code of another list (coding.system) is not carried into the claim.",
    },
    nextStep: {
      vi: "Ghi đúng tên danh mục trong expected (xem codingSystems), hoặc thêm mã của danh mục đó.",
      en: "Write the name of the list as in expected (see codingSystems), or give the code of that list.",
    },
  },
  coverages_differ: {
    code: "core.record.claim_coverages_differ",
    severity: "warning",
    text: {
      vi: "Các thẻ BHYT của lượt khám ghi khác nhau; hồ sơ lấy theo thẻ dùng sau cùng.",
      en: "The insurance cards of the visit differ here; the claim takes what the last card says.",
    },
    nextStep: {
      vi: "Đối chiếu các thẻ BHYT với kết quả tra cứu trên cổng.",
      en: "Compare the cards with the look-up at the insurer.",
    },
  },
  address_not_residence: {
    code: "core.record.claim_address_not_residence",
    severity: "warning",
    text: {
      vi: "Chưa có địa chỉ cư trú; hồ sơ tạm lấy địa chỉ này.",
      en: "There is no address of residence; the claim takes this address instead.",
    },
    nextStep: {
      vi: "Hỏi người bệnh nơi cư trú hiện tại và ghi với use: residence.",
      en: "Ask where the patient lives now and record it with use: residence.",
    },
  },
  old_units: {
    code: "core.record.claim_old_units",
    severity: "warning",
    text: {
      vi: "Địa chỉ ghi theo đơn vị hành chính cũ (có cấp huyện), trong khi đợt điều trị kết thúc từ ngày 01/07/2025.",
      en: "The address has old administrative units (with districts), but the episode ended on or after 2025-07-01.",
    },
    nextStep: {
      vi: "Tìm đơn vị mới bằng successorsOf, kiểm tra bằng checkAddress (@benhan/core/admin-units), ghi địa chỉ mới với catalogue vn-admin-2025, bỏ mã huyện.",
      en: "Find the new unit with successorsOf, check it with checkAddress (@benhan/core/admin-units) and record the address with catalogue vn-admin-2025 and no district.",
    },
  },
  birth_unknown: {
    code: "core.record.claim_birth_unknown",
    severity: "warning",
    text: {
      vi: "Giấy chứng sinh không chỉ ra mục ghi sinh con (birth) nào; giấy này không được đưa vào hồ sơ.",
      en: "The birth paper names no birth entry of the record; it was left out of the claim.",
    },
    nextStep: {
      vi: "Ghi vào copy của giấy khóa (source.id) hoặc số thứ tự (ordinal) của mục ghi sinh con.",
      en: "Write the key (source.id) or the ordinal of the birth entry into copy of the paper.",
    },
  },
  course_missing: {
    code: "core.record.claim_course_missing",
    severity: "warning",
    text: {
      vi: "Phẫu thuật, thủ thuật chưa ghi diễn biến; hồ sơ tạm lấy chẩn đoán.",
      en: "The procedure tells no course; the claim takes the diagnosis instead.",
    },
    nextStep: {
      vi: "Ghi diễn biến (course) của phẫu thuật, thủ thuật.",
      en: "Write the course of the procedure.",
    },
  },
} as const satisfies Readonly<Record<string, Omit<Issue, "path">>>;

/** A warning about what the claim took out of the record. */
export function claimWarning(what: keyof typeof recordFindings, path: JsonPath, official?: string): Issue {
  return { ...recordFindings[what], path, ...(official !== undefined && { official }) };
}

const carryFindings = {
  lost: {
    code: "core.record.carry_lost",
    severity: "warning",
    text: {
      vi: "Bệnh án không có chỗ ghi giá trị này; nó không đi theo sang bệnh án.",
      en: "The record has no place for this value; it is not carried over.",
    },
    nextStep: {
      vi: "Giữ tệp gốc; bổ sung vào bệnh án nếu giá trị này còn cần cho hồ sơ.",
      en: "Keep the original file; add it to the record if the claim still needs it.",
    },
  },
  filled: {
    code: "core.record.carry_filled",
    severity: "information",
    text: {
      vi: "Lượt khám không nói đến; bệnh án phải có nên đã được điền theo quy ước.",
      en: "The visit does not tell it; the record must have it, so it was filled in by convention.",
    },
    nextStep: {
      vi: "Xem lại mục ghi và đính chính nếu biết giá trị thật.",
      en: "Look at the entry again and correct it if the true value is known.",
    },
  },
  stay_times: {
    code: "core.record.carry_stay_times",
    severity: "information",
    text: {
      vi: "Lượt khám chỉ ghi thứ tự các khoa, không ghi thời điểm; mọi đợt nằm khoa được ghi từ lúc đến khám.",
      en: "The visit tells the order of the departments and no times; every stay is recorded from the arrival on.",
    },
    nextStep: {
      vi: "Ghi lại thời điểm chuyển khoa nếu còn hồ sơ gốc.",
      en: "Record the times of the transfers between departments if the original is at hand.",
    },
  },
  altered: {
    code: "core.record.carry_altered",
    severity: "warning",
    text: {
      vi: "Giá trị này đổi khi đi qua bệnh án rồi trở lại lượt khám.",
      en: "This value changes on the way into the record and back.",
    },
    nextStep: {
      vi: "Đối chiếu với tệp gốc trước khi gửi lại hồ sơ.",
      en: "Compare it with the original file before the claim is sent again.",
    },
  },
} as const satisfies Readonly<Record<string, Omit<Issue, "path">>>;

/** What a value of a visit did not survive on the way into a record; `path` is one of the visit. */
export function carryIssue(what: keyof typeof carryFindings, path: JsonPath): Issue {
  return { ...carryFindings[what], path };
}
