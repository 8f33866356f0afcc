import type { Bilingual, Issue, JsonPath } from "@benhan/core/faults";

const sentences = {
  not_zip: {
    vi: "Đây không phải gói hồ sơ nguyên vẹn: không phải tệp ZIP, bị cắt, hoặc có nội dung thừa.",
    en: "This is no whole package: no ZIP file, cut short, or with something beside its files.",
  },
  too_large: {
    vi: "Gói vượt giới hạn dung lượng hoặc số tệp.",
    en: "The package goes beyond the limits of size or number of files.",
  },
  path_unsafe: {
    vi: "Gói có tên tệp có thể dẫn ra ngoài thư mục hoặc không hợp lệ.",
    en: "The package holds a file name that could lead out of its folder, or is not allowed.",
  },
  path_twice: { vi: "Gói có hai tệp cùng tên.", en: "The package holds two files of one name." },
  encrypted: { vi: "Gói có tệp được mã hóa.", en: "The package holds an encrypted file." },
  entry_unreadable: {
    vi: "Gói có tệp hỏng, hoặc mô tả tệp mâu thuẫn nhau.",
    en: "The package holds a damaged file, or descriptions of a file that contradict each other.",
  },
  manifest_missing: { vi: "Gói không có manifest.json.", en: "The package has no manifest.json." },
  manifest_wrong: {
    vi: "manifest.json sai hoặc đã bị sửa ở chỗ này.",
    en: "manifest.json is wrong, or was changed, at this place.",
  },
  file_missing: { vi: "Gói thiếu tệp này.", en: "This file is missing in the package." },
  file_changed: {
    vi: "Tệp này đã bị thay đổi hoặc hỏng: dung lượng hay mã băm không khớp.",
    en: "This file was changed or damaged: size or digest do not match.",
  },
  file_extra: {
    vi: "Tệp này không có trong manifest.json.",
    en: "This file is not in manifest.json.",
  },
  record_wrong: {
    vi: "record.json không đọc được thành bệnh án, hoặc không phải bệnh án của gói này.",
    en: "record.json cannot be read as a record, or is not the record of this package.",
  },
} as const satisfies { readonly [kind: string]: Bilingual };

/** What can be wrong with a package. */
export type PackageIssueKind = keyof typeof sentences;

/** A finding about a package; the name of the file stands in `official`. */
export function packageIssue(kind: PackageIssueKind, path: JsonPath = [], file?: string): Issue {
  return {
    code: `exchange.record_package.${kind}`,
    severity: "error",
    path,
    text: sentences[kind],
    nextStep: {
      vi: "Không dùng gói này; yêu cầu nơi gửi gửi lại, và đối chiếu mã băm ghi trong giấy giao nhận.",
      en: "Do not use this package; ask the sender for it again, and compare the digest on the receipt.",
    },
    ...(file !== undefined && { official: file }),
  };
}
