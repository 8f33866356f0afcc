import type { Issue } from "@benhan/core/faults";

/** A table that every visit must bring is missing. */
export function healthBookTableMissing(table: string): Issue {
  return {
    code: "exchange.health_book.table_missing",
    // Facilities differ on XML8 for outpatients: a person looks at it, nothing is stopped.
    severity: "warning",
    path: [],
    official: table,
    rule: "SSK-01",
    source: "QĐ 31/QĐ-BYT (06/01/2026)",
    text: {
      vi: `Hồ sơ không có bảng ${table}: sổ sức khỏe điện tử của người bệnh sẽ thiếu lượt khám này.`,
      en: `The dossier has no ${table}: the patient's health book will lack this visit.`,
    },
    nextStep: {
      vi: "Lập bảng còn thiếu rồi gửi lại hồ sơ cùng MA_LK.",
      en: "Add the table, then send the dossier with the same MA_LK again.",
    },
  };
}

/**
 * An insured visit without a stay has no XML8. The insurer's rules do not want it there (X8-001 remarks on it), while
 * the health book is said to show it for outpatients, too: nobody can be told to add it.
 */
export const healthBookSummaryUncertain: Issue = {
  ...healthBookTableMissing("XML8"),
  severity: "information",
  text: {
    vi: "Hồ sơ không có bảng XML8: hình thức khám này có phải gửi hay không, các văn bản chưa thống nhất. Không có thì sổ sức khỏe điện tử không có phần tóm tắt của lượt khám.",
    en: "The dossier has no XML8: the texts disagree whether this form of care needs it. Without it the health book has no summary of the visit.",
  },
  nextStep: {
    vi: "Không phải sửa gì. Hỏi BHXH hoặc Sở Y tế nơi bạn có yêu cầu XML8 cho lượt ngoại trú không.",
    en: "Nothing to mend. Ask BHXH or the health department of your province whether they want XML8 for outpatients.",
  },
};

/** A paper that the doctor must sign is not signed. */
export function healthBookPaperUnsigned(table: string): Issue {
  return {
    code: "exchange.health_book.doctor_signature_missing",
    severity: "warning",
    path: [],
    official: table,
    source: "TT 06/2026/TT-BYT",
    text: {
      vi: `Bảng ${table} chưa có chữ ký số của người hành nghề.`,
      en: `${table} does not carry the doctor's signature.`,
    },
    nextStep: {
      vi: "Người hành nghề ký giấy, ký lại hồ sơ bằng chữ ký của cơ sở rồi gửi.",
      en: "Have the doctor sign the paper, sign the dossier anew for the facility, then send it.",
    },
  };
}

/** Nothing can be said about bytes that are no dossier. */
export const healthBookUnreadable: Issue = {
  code: "exchange.health_book.unreadable",
  severity: "error",
  path: [],
  official: "GIAMDINHHS",
  text: { vi: "Không đọc được hồ sơ GIAMDINHHS.", en: "The dossier GIAMDINHHS cannot be read." },
  nextStep: { vi: "Kiểm tra hồ sơ bằng readDossiers.", en: "Check the file with readDossiers." },
};
