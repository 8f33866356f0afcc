import type { Bilingual, Issue, Severity } from "../faults/issue.ts";
import type { JsonPath } from "../faults/json-path.ts";

interface PackFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly text: Bilingual;
  readonly nextStep: Bilingual;
}

const askIssuer: Bilingual = {
  vi: "Không dùng tệp này; tải lại từ nơi phát hành và báo họ nếu vẫn lỗi.",
  en: "Do not use the file; get it again from its issuer and tell them if it is still refused.",
};
const checkKeys: Bilingual = {
  vi: "Đối chiếu khóa với nơi phát hành, rồi sửa cấu hình trustedKeys; không tin khóa gửi kèm theo tệp.",
  en: "Compare the key with the issuer and mend the setting trustedKeys; never trust a key that came with the file.",
};
const nothingToDo: Bilingual = { vi: "Không cần làm gì.", en: "Nothing to do." };
const chooseFiles: Bilingual = {
  vi: "Kiểm tra các tệp gói trong thư mục; hỏi nơi phát hành tệp nào đúng.",
  en: "Check the pack files in the folder; ask the issuer which one is right.",
};

/** What can be wrong with a pack or a shelf of packs, by name. `{name}` is filled where it stands. */
export const packFindings = {
  too_large: {
    code: "core.packs.too_large",
    severity: "error",
    text: { vi: "Tệp gói dữ liệu quá lớn.", en: "The pack file is too large." },
    nextStep: askIssuer,
  },
  byte_order_mark: {
    code: "core.packs.byte_order_mark",
    severity: "error",
    text: {
      vi: "Tệp gói bắt đầu bằng dấu BOM: đã bị một phần mềm khác lưu lại.",
      en: "The pack file begins with a byte-order mark: other software has saved it again.",
    },
    nextStep: askIssuer,
  },
  not_json: {
    code: "core.packs.not_json",
    severity: "error",
    text: { vi: "Tệp gói không phải JSON mã hóa UTF-8.", en: "The pack file is not JSON in UTF-8." },
    nextStep: askIssuer,
  },
  member_twice: {
    code: "core.packs.member_twice",
    severity: "error",
    text: {
      vi: "Một tên xuất hiện hai lần trong cùng đối tượng: nội dung đọc ra có thể khác nội dung đã ký.",
      en: "A name stands twice in one object: what is read may not be what was signed.",
    },
    nextStep: askIssuer,
  },
  member_forbidden: {
    code: "core.packs.member_forbidden",
    severity: "error",
    text: { vi: "Tên __proto__ không được phép.", en: "The name __proto__ is not allowed." },
    nextStep: askIssuer,
  },
  not_canonical: {
    code: "core.packs.not_canonical",
    severity: "error",
    text: {
      vi: "Tệp gói không ở dạng JSON chuẩn tắc (RFC 8785): đã bị sửa hoặc lưu lại.",
      en: "The pack file is not canonical JSON (RFC 8785): it was changed or saved again.",
    },
    nextStep: askIssuer,
  },
  not_a_pack: {
    code: "core.packs.not_a_pack",
    severity: "error",
    text: { vi: "Tệp này không phải gói dữ liệu BenhAn.", en: "The file is no pack of BenhAn." },
    nextStep: { vi: "Chọn đúng tệp gói.", en: "Choose the file of the pack." },
  },
  version_unsupported: {
    code: "core.packs.version_unsupported",
    severity: "error",
    text: {
      vi: "Gói được viết theo phiên bản định dạng mà SDK này chưa đọc được.",
      en: "The pack is written in a version of the format that this SDK does not read.",
    },
    nextStep: { vi: "Cập nhật SDK rồi mở lại gói.", en: "Update the SDK and open the pack again." },
  },
  member_unknown: {
    code: "core.packs.member_unknown",
    severity: "error",
    text: {
      vi: "Gói có trường không thuộc định dạng.",
      en: "The pack has a member that the format does not know.",
    },
    nextStep: askIssuer,
  },
  member_wrong: {
    code: "core.packs.member_wrong",
    severity: "error",
    text: {
      vi: "Trường thiếu hoặc không đúng dạng.",
      en: "A member is missing or has the wrong form.",
    },
    nextStep: askIssuer,
  },
  dates_reversed: {
    code: "core.packs.dates_reversed",
    severity: "error",
    text: { vi: "Ngày cuối hiệu lực trước ngày đầu.", en: "The last day lies before the first." },
    nextStep: askIssuer,
  },
  issued_later: {
    code: "core.packs.issued_later",
    severity: "error",
    text: {
      vi: "Thời điểm phát hành gói ở sau ngày hôm nay.",
      en: "The pack says that it was issued after today.",
    },
    nextStep: {
      vi: "Kiểm tra đồng hồ máy; nếu đúng giờ thì hỏi nơi phát hành.",
      en: "Check the clock of the machine; if it is right, ask the issuer.",
    },
  },
  not_yet_valid: {
    code: "core.packs.not_yet_valid",
    severity: "information",
    text: {
      vi: "Gói chưa có hiệu lực; sẽ được dùng từ ngày {name}.",
      en: "The pack is not in force yet; it holds from {name} on.",
    },
    nextStep: nothingToDo,
  },
  no_longer_valid: {
    code: "core.packs.no_longer_valid",
    severity: "information",
    text: {
      vi: "Gói đã hết hiệu lực sau ngày {name}; chỉ dùng cho hồ sơ cũ.",
      en: "The pack was in force until {name}; it serves old dossiers only.",
    },
    nextStep: { vi: "Nạp bản mới nếu đã có.", en: "Load the newer edition if there is one." },
  },
  backdated: {
    code: "core.packs.backdated",
    severity: "warning",
    text: {
      vi: "Gói có hiệu lực từ trước ngày phát hành: kiểm tra lại các hồ sơ trong khoảng đó có thể cho kết quả khác.",
      en: "The pack holds from before its issue: checking dossiers of those days again may give other results.",
    },
    nextStep: {
      vi: "Muốn lặp lại kết quả cũ thì dùng packNamed với gói ghi trong báo cáo, hoặc asOf.",
      en: "To have an old result again, use packNamed with the pack that the report names, or asOf.",
    },
  },
  key_unknown: {
    code: "core.packs.key_unknown",
    severity: "error",
    text: {
      vi: "Chữ ký của một khóa không nằm trong cấu hình.",
      en: "A signature is by a key that is not configured.",
    },
    nextStep: checkKeys,
  },
  key_revoked: {
    code: "core.packs.key_revoked",
    severity: "error",
    text: { vi: "Khóa ký gói đã bị thu hồi.", en: "The key that signed the pack was revoked." },
    nextStep: askIssuer,
  },
  key_purpose: {
    code: "core.packs.key_purpose",
    severity: "error",
    text: {
      vi: "Khóa ký không được phép ký gói loại này hoặc gói mang tên này.",
      en: "The key may not sign packs of this kind or of this id.",
    },
    nextStep: checkKeys,
  },
  key_not_yet_valid: {
    code: "core.packs.key_not_yet_valid",
    severity: "error",
    text: {
      vi: "Gói phát hành trước khi khóa ký có hiệu lực.",
      en: "The pack was issued before its key was valid.",
    },
    nextStep: checkKeys,
  },
  key_expired: {
    code: "core.packs.key_expired",
    severity: "error",
    text: {
      vi: "Gói phát hành sau khi khóa ký hết hiệu lực.",
      en: "The pack was issued after its key had expired.",
    },
    nextStep: checkKeys,
  },
  key_unusable: {
    code: "core.packs.key_unusable",
    severity: "error",
    text: {
      vi: "Khóa trong cấu hình không phải khóa công khai ECDSA P-256 dạng JWK.",
      en: "The configured key is no public ECDSA P-256 key in JWK form.",
    },
    nextStep: checkKeys,
  },
  signature_invalid: {
    code: "core.packs.signature_invalid",
    severity: "error",
    text: {
      vi: "Chữ ký không khớp: nội dung gói đã bị thay đổi.",
      en: "The signature does not fit: the content of the pack was changed.",
    },
    nextStep: askIssuer,
  },
  edition_changed: {
    code: "core.packs.edition_changed",
    severity: "error",
    text: {
      vi: "Có hai nội dung khác nhau cho cùng một bản {name}; bản đã dùng không được thay đổi.",
      en: "There are two contents for one edition {name}; an edition that was used may not change.",
    },
    nextStep: chooseFiles,
  },
  sequence_twice: {
    code: "core.packs.sequence_twice",
    severity: "error",
    text: {
      vi: "Hai bản của {name} có cùng số thứ tự: không biết bản nào mới hơn.",
      en: "Two editions of {name} have the same sequence: it cannot be told which is newer.",
    },
    nextStep: chooseFiles,
  },
  rollback: {
    code: "core.packs.rollback",
    severity: "error",
    text: {
      vi: "Bản mới nhất của {name} cũ hơn bản đã dùng trước đây.",
      en: "The newest edition of {name} is older than one that was used before.",
    },
    nextStep: {
      vi: "Nạp lại gói mới hơn; nếu cố ý quay về bản cũ thì ghi tên gói vào allowRollback.",
      en: "Load the newer pack again; if going back is meant, name the pack in allowRollback.",
    },
  },
  required_missing: {
    code: "core.packs.required_missing",
    severity: "error",
    text: {
      vi: "Thiếu gói {name} mà một gói khác cần.",
      en: "The pack {name}, which another one needs, is missing.",
    },
    nextStep: { vi: "Tải và nạp thêm gói đó.", en: "Get that pack and load it, too." },
  },
} as const satisfies Readonly<Record<string, PackFinding>>;

/** The last part of the code of a finding about packs. */
export type PackFindingName = keyof typeof packFindings;

/** Makes the issue of one finding. */
export function packIssue(
  name: PackFindingName,
  path: JsonPath = [],
  words: { readonly name?: string; readonly severity?: Severity } = {},
): Issue {
  const { code, severity, text, nextStep } = packFindings[name];
  // By a function: a `$` in an id is no pattern.
  const put = (sentence: string) => sentence.replace("{name}", () => words.name ?? "");
  return {
    code,
    severity: words.severity ?? severity,
    path,
    text: { vi: put(text.vi), en: put(text.en) },
    nextStep,
  };
}
