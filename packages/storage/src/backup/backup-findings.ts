import type { Bilingual, Issue, Severity } from "@benhan/core/faults";

interface Finding {
  readonly text: Bilingual;
  readonly nextStep: Bilingual;
  readonly source: string;
  readonly severity?: Severity;
}

const policySource = "CV 365/TTYQG-GPQLCL III.2; TT 05/2025/TT-BNV Đ26–27; TCVN 14423";

const findings = {
  too_few: {
    text: {
      vi: "Dữ liệu chỉ có ít hơn hai bản sao lưu.",
      en: "There are fewer than two copies of the data.",
    },
    nextStep: {
      vi: "Thêm một nơi sao lưu dữ liệu trên phương tiện khác.",
      en: "Add a target for the data on another medium.",
    },
    source: policySource,
  },
  one_medium: {
    text: {
      vi: "Các bản sao lưu dữ liệu nằm trên cùng một phương tiện.",
      en: "All copies of the data are on one medium.",
    },
    nextStep: { vi: "Đặt một bản trên phương tiện độc lập.", en: "Put one on an independent medium." },
    source: policySource,
  },
  none_on_site: {
    text: { vi: "Không có bản sao lưu nào tại cơ sở.", en: "No copy stands at the facility." },
    nextStep: { vi: "Giữ một bản tại cơ sở.", en: "Keep one copy at the facility." },
    source: policySource,
  },
  none_elsewhere: {
    text: { vi: "Không có bản sao lưu nào ở nơi khác.", en: "No copy stands elsewhere." },
    nextStep: {
      vi: "Giữ một bản ở nơi khác: cháy, ngập, mã độc không được lấy hết các bản.",
      en: "Keep one copy elsewhere: fire, flood or malware must not take them all.",
    },
    source: policySource,
  },
  none_separated: {
    text: {
      vi: "Không bản sao lưu nào được tách khỏi hệ thống đang chạy.",
      en: "No copy is separated from the running system.",
    },
    nextStep: {
      vi: "Để một bản ngoại tuyến hoặc chỉ ghi một lần (isOffline).",
      en: "Keep one offline or write-once (isOffline).",
    },
    source: "TCVN 14423",
    severity: "warning",
  },
  attachments_too_few: {
    text: {
      vi: "Tệp đính kèm chưa có hai bản sao lưu trên hai phương tiện.",
      en: "Attachments are not copied to two media.",
    },
    nextStep: { vi: "Sao lưu tệp đính kèm cùng với dữ liệu.", en: "Copy attachments as the data." },
    source: policySource,
  },
  keys_missing: {
    text: {
      vi: "Kho khóa không được sao lưu: mất nó là mất toàn bộ dữ liệu.",
      en: "The key store is not copied: without it all data is lost.",
    },
    nextStep: {
      vi: "Thêm nơi sao lưu riêng cho kho khóa.",
      en: "Add a target of its own for the key store.",
    },
    source: "TCVN 14423",
  },
  vault_missing: {
    text: {
      vi: "Két khóa không được sao lưu: mất nó là mất toàn bộ dữ liệu.",
      en: "The vault is not copied: without it all data is lost.",
    },
    nextStep: { vi: "Thêm nơi giữ riêng cho két khóa.", en: "Add a target of its own for the vault." },
    source: "TCVN 14423",
  },
  outside_region: {
    text: {
      vi: "Nơi sao lưu ở ngoài các nước được phép (regions).",
      en: "The target stands outside the countries that are allowed (regions).",
    },
    nextStep: {
      vi: "Chuyển bản sao lưu về Việt Nam, hoặc ghi căn cứ cho phép vào regions.",
      en: "Move the copies to Viet Nam, or write the allowed countries into regions.",
    },
    source: "CV 365/TTYQG-GPQLCL III.2; NĐ 333/2026/NĐ-CP Đ19–20",
  },
  keys_beside_data: {
    text: {
      vi: "Khóa nằm cùng phương tiện với dữ liệu: ai lấy được bản sao lưu thì đọc được bệnh án, và khóa đã hủy vẫn còn.",
      en: "Keys lie on the medium of the data: whoever takes the copy reads the records, and destroyed keys live on.",
    },
    nextStep: { vi: "Sao lưu khóa vào phương tiện riêng.", en: "Copy keys to a medium of their own." },
    source: "TCVN 14423; Luật Lưu trữ 33/2024/QH15 Đ16",
  },
  vault_beside_keys: {
    text: {
      vi: "Két khóa nằm cùng phương tiện với kho khóa.",
      en: "The vault lies on the medium of the key store.",
    },
    nextStep: { vi: "Giữ két khóa ở nơi khác.", en: "Keep the vault elsewhere." },
    source: "TCVN 14423",
    severity: "warning",
  },
  keys_too_old: {
    text: {
      vi: "Kho khóa được sao lưu thưa hơn thời gian giữ bản sao (keyCopyDays): sẽ có lúc không còn bản nào.",
      en: "The key store is copied less often than its copies are kept (keyCopyDays): at times there would be none.",
    },
    nextStep: { vi: "Rút ngắn chu kỳ sao lưu kho khóa.", en: "Copy the key store more often." },
    source: "TCVN 14423",
  },
  keys_kept_too_long: {
    text: {
      vi: "Bản sao kho khóa được giữ quá lâu (hoặc không ghi keptDays): hồ sơ đã hủy vẫn phục hồi được.",
      en: "Copies of the key store are kept too long (or keptDays is missing): disposed records could be restored.",
    },
    nextStep: {
      vi: "Xóa bản sao kho khóa sau keyCopyDays ngày và ghi vào keptDays.",
      en: "Delete copies of the key store after keyCopyDays, and write it into keptDays.",
    },
    source: "Luật Lưu trữ 33/2024/QH15 Đ16",
  },
  data_too_old: {
    text: {
      vi: "Không nơi nào sao lưu dữ liệu thường xuyên như chính sách nêu (dataCycleDays).",
      en: "No target copies the data as often as the policy says (dataCycleDays).",
    },
    nextStep: { vi: "Rút ngắn chu kỳ sao lưu dữ liệu.", en: "Copy the data more often." },
    source: "CV 365/TTYQG-GPQLCL III.2",
  },
} as const satisfies Readonly<Record<string, Finding>>;

export type BackupFinding = keyof typeof findings;

/** A finding about a policy. */
export function backupIssue(what: BackupFinding, path: readonly (string | number)[]): Issue {
  const { text, nextStep, source, severity = "error" }: Finding = findings[what];
  return { code: `storage.backup.${what}`, severity, path, text, nextStep, source };
}
