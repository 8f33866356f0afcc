import type { Bilingual, Issue } from "@benhan/core/faults";

/** What can be wrong with a bag. Names of files stand in the path of a finding only. */
const findings = {
  not_a_bag: {
    vi: "Thư mục không phải gói BagIt 1.0 bằng UTF-8 (bagit.txt thiếu hoặc khác).",
    en: "The folder is no bag of BagIt 1.0 in UTF-8 (bagit.txt is missing or different).",
  },
  manifest_missing: {
    vi: "Thiếu tệp kê khai, hoặc không đọc được.",
    en: "A manifest is missing or cannot be read.",
  },
  manifest_line: {
    vi: "Dòng của tệp kê khai không đúng dạng (mã băm, hai dấu cách, đường dẫn; UTF-8; kết thúc bằng LF).",
    en: "A line of the manifest is not of the form (digest, two spaces, path; UTF-8; ended by LF).",
  },
  path_unsafe: {
    vi: "Đường dẫn không an toàn: ra ngoài gói, tuyệt đối, hoặc không dùng được trên mọi hệ thống.",
    en: "The path is not safe: it leads out of the package, is absolute, or cannot be used on every system.",
  },
  listed_twice: {
    vi: "Tệp được kê khai hai lần.",
    en: "The file is listed twice.",
  },
  case_conflict: {
    vi: "Hai đường dẫn chỉ khác nhau chữ hoa, chữ thường.",
    en: "Two paths differ in upper and lower case only.",
  },
  file_missing: {
    vi: "Tệp có trong kê khai nhưng không có trong gói (hoặc là liên kết).",
    en: "The file is listed but is not in the package (or is a link).",
  },
  file_changed: {
    vi: "Nội dung tệp khác với mã băm đã kê khai.",
    en: "The content of the file is not that of the listed digest.",
  },
  file_unlisted: {
    vi: "Tệp có trong gói nhưng không có trong kê khai.",
    en: "The file is in the package but is not listed.",
  },
  not_a_file: {
    vi: "Trong gói có liên kết, thiết bị hoặc tên không phải UTF-8.",
    en: "There is a link, a device, or a name that is not UTF-8 in the package.",
  },
  oxum_wrong: {
    vi: "Payload-Oxum trong bag-info.txt thiếu, hoặc khác số byte và số tệp thật.",
    en: "Payload-Oxum in bag-info.txt is missing, or is not the number of bytes and files that are there.",
  },
  too_many_files: {
    vi: "Gói có nhiều tệp hơn giới hạn (maxFiles); phần còn lại không được kiểm tra.",
    en: "The package has more files than the limit (maxFiles); the rest was not checked.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type BagFinding = keyof typeof findings;

/** A finding about a bag. */
export function bagIssue(what: BagFinding, path: readonly (string | number)[]): Issue {
  return {
    code: `storage.archive_package.${what}`,
    severity: "error",
    path,
    text: findings[what],
    nextStep: {
      vi: "Không nhập gói này; sao chép lại từ nguồn rồi kiểm tra lại.",
      en: "Do not import this package; copy it again from its source and check again.",
    },
    source: "RFC 8493",
  };
}
