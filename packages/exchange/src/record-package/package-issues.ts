import type { Bilingual, Issue, JsonPath } from "@benhan/core/faults";

const nextStep: Bilingual = {
  vi: "Không dùng gói này; yêu cầu nơi gửi gửi lại, và đối chiếu mã băm ghi trong giấy giao nhận.",
  en: "Do not use this package; ask the sender for it again, and compare the digest on the receipt.",
};

const findings = {
  not_zip: {
    code: "exchange.record_package.not_zip",
    severity: "error",
    text: {
      vi: "Đây không phải gói hồ sơ nguyên vẹn: không phải tệp ZIP, bị cắt, hoặc có nội dung thừa.",
      en: "This is no whole package: no ZIP file, cut short, or with something beside its files.",
    },
    nextStep,
  },
  too_large: {
    code: "exchange.record_package.too_large",
    severity: "error",
    text: {
      vi: "Gói vượt giới hạn dung lượng hoặc số tệp.",
      en: "The package goes beyond the limits of size or number of files.",
    },
    nextStep,
  },
  path_unsafe: {
    code: "exchange.record_package.path_unsafe",
    severity: "error",
    text: {
      vi: "Gói có tên tệp có thể dẫn ra ngoài thư mục hoặc không hợp lệ.",
      en: "The package holds a file name that could lead out of its folder, or is not allowed.",
    },
    nextStep,
  },
  path_twice: {
    code: "exchange.record_package.path_twice",
    severity: "error",
    text: { vi: "Gói có hai tệp cùng tên.", en: "The package holds two files of one name." },
    nextStep,
  },
  no_plain_file: {
    code: "exchange.record_package.no_plain_file",
    severity: "error",
    text: {
      vi: "Gói có liên kết, thư mục hoặc thiết bị mang tên tệp này.",
      en: "The package holds a link, a folder or a device under the name of this file.",
    },
    nextStep,
  },
  encrypted: {
    code: "exchange.record_package.encrypted",
    severity: "error",
    text: { vi: "Gói có tệp được mã hóa.", en: "The package holds an encrypted file." },
    nextStep,
  },
  entry_unreadable: {
    code: "exchange.record_package.entry_unreadable",
    severity: "error",
    text: {
      vi: "Gói có tệp hỏng, hoặc mô tả tệp mâu thuẫn nhau.",
      en: "The package holds a damaged file, or descriptions of a file that contradict each other.",
    },
    nextStep,
  },
  manifest_missing: {
    code: "exchange.record_package.manifest_missing",
    severity: "error",
    text: { vi: "Gói không có manifest.json.", en: "The package has no manifest.json." },
    nextStep,
  },
  manifest_wrong: {
    code: "exchange.record_package.manifest_wrong",
    severity: "error",
    text: {
      vi: "manifest.json sai hoặc đã bị sửa ở chỗ này.",
      en: "manifest.json is wrong, or was changed, at this place.",
    },
    nextStep,
  },
  file_missing: {
    code: "exchange.record_package.file_missing",
    severity: "error",
    text: { vi: "Gói thiếu tệp này.", en: "This file is missing in the package." },
    nextStep,
  },
  file_changed: {
    code: "exchange.record_package.file_changed",
    severity: "error",
    text: {
      vi: "Tệp này đã bị thay đổi hoặc hỏng: dung lượng hay mã băm không khớp.",
      en: "This file was changed or damaged: size or digest do not match.",
    },
    nextStep,
  },
  file_extra: {
    code: "exchange.record_package.file_extra",
    severity: "error",
    text: {
      vi: "Tệp này không có trong manifest.json.",
      en: "This file is not in manifest.json.",
    },
    nextStep,
  },
  digest_different: {
    code: "exchange.record_package.digest_different",
    severity: "error",
    text: {
      vi: "Đây không phải gói có mã băm đã cho, chẳng hạn mã ghi trong giấy giao nhận.",
      en: "This is not the package of the digest that was given, such as that of the receipt.",
    },
    nextStep,
  },
  record_wrong: {
    code: "exchange.record_package.record_wrong",
    severity: "error",
    text: {
      vi: "record.json không đọc được thành bệnh án, hoặc không phải bệnh án của gói này.",
      en: "record.json cannot be read as a record, or is not the record of this package.",
    },
    nextStep,
  },
} as const satisfies { readonly [kind: string]: Omit<Issue, "path"> };

/** What can be wrong with a package. */
export type PackageIssueKind = keyof typeof findings;

/** A finding about a package; the name of the file stands in `official`. */
export function packageIssue(kind: PackageIssueKind, path: JsonPath = [], file?: string): Issue {
  return { ...findings[kind], path, ...(file !== undefined && { official: file }) };
}
