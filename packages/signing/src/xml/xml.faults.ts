import { type Bilingual, defineFault, type EmrError, type Fault } from "@benhan/core/faults";

/** Where in an XML file something stands: line and column count from 1, the column in bytes. */
export interface XmlPosition {
  readonly line: number;
  readonly column: number;
}

const place = ({ line, column }: XmlPosition): Bilingual => ({
  vi: `dòng ${line}, cột ${column}`,
  en: `line ${line}, column ${column}`,
});

const reasons = {
  empty: { vi: "không có phần tử gốc", en: "there is no root element" },
  unexpectedEnd: { vi: "tệp kết thúc giữa chừng", en: "the file ends too early" },
  badUtf8: { vi: "chuỗi byte không phải UTF-8 hợp lệ", en: "the bytes are not valid UTF-8" },
  badCharacter: { vi: "ký tự điều khiển không được phép", en: "a control character is not allowed" },
  badName: { vi: "tên phần tử hoặc thuộc tính không hợp lệ", en: "a name is not valid" },
  badMarkup: { vi: "dấu « < » không mở một thẻ hợp lệ", en: "“<” does not open valid markup" },
  badReference: { vi: "tham chiếu sau dấu « & » không hợp lệ", en: "the reference after “&” is not valid" },
  unknownEntity: {
    vi: "thực thể này không thuộc năm thực thể được phép",
    en: "the entity is not one of the five allowed",
  },
  badAttribute: { vi: "thuộc tính viết sai", en: "an attribute is malformed" },
  lessThanInAttribute: { vi: "có dấu « < » trong thuộc tính", en: "there is a “<” in an attribute value" },
  duplicateAttribute: { vi: "thuộc tính bị lặp", en: "an attribute is repeated" },
  unboundPrefix: { vi: "tiền tố chưa khai báo không gian tên", en: "a prefix has no namespace declaration" },
  badNamespace: { vi: "khai báo không gian tên không hợp lệ", en: "a namespace declaration is not allowed" },
  mismatchedEnd: { vi: "thẻ đóng không khớp thẻ mở", en: "an end tag does not match its start tag" },
  contentOutsideRoot: {
    vi: "có nội dung ngoài phần tử gốc",
    en: "there is content outside the root element",
  },
  twoRoots: { vi: "có hơn một phần tử gốc", en: "there is more than one root element" },
  cdataEnd: { vi: "chuỗi « ]]> » đứng ngoài CDATA", en: "“]]>” stands outside a CDATA section" },
  badComment: { vi: "ghi chú có « -- » bên trong", en: "a comment contains “--”" },
  badInstruction: { vi: "chỉ thị xử lý không hợp lệ", en: "a processing instruction is not valid" },
  badDeclaration: { vi: "dòng khai báo XML không hợp lệ", en: "the XML declaration is not valid" },
  relativeNamespace: {
    vi: "không gian tên là địa chỉ tương đối",
    en: "a namespace name is a relative reference",
  },
} satisfies Record<string, Bilingual>;

/** What can be wrong with the shape of an XML file. */
export type XmlDefect = keyof typeof reasons;

/** The file is not well-formed XML 1.0 with namespaces. */
export const xmlNotWellFormed: Fault<XmlPosition & { readonly defect: XmlDefect }> = defineFault({
  code: "signing.xml.not_well_formed",
  text: (at: XmlPosition & { readonly defect: XmlDefect }) => ({
    vi: `Tệp XML sai cấu trúc tại ${place(at).vi}: ${reasons[at.defect].vi}.`,
    en: `The XML file is not well-formed at ${place(at).en}: ${reasons[at.defect].en}.`,
  }),
  nextStep: () => ({
    vi: "Lấy lại tệp gốc từ nơi tạo ra nó; không sửa tay một tệp đã ký.",
    en: "Get the original file from where it was made; never mend a signed file by hand.",
  }),
});

/** A DOCTYPE is refused always: it can change what the rest of the file means. */
export const xmlDoctypeForbidden: Fault<XmlPosition> = defineFault({
  code: "signing.xml.doctype_forbidden",
  text: (at: XmlPosition) => ({
    vi: `Tệp XML có khai báo DOCTYPE tại ${place(at).vi}; tệp như vậy không được nhận để tránh bị cài mã độc.`,
    en: `The XML file has a DOCTYPE at ${place(at).en}; such files are refused because a DOCTYPE can change their meaning.`,
  }),
  nextStep: () => ({
    vi: "Yêu cầu nơi gửi xuất lại tệp không có DOCTYPE.",
    en: "Ask the sender for the file without a DOCTYPE.",
  }),
});

/** Only UTF-8 is read. */
export const xmlEncodingUnsupported: Fault<XmlPosition> = defineFault({
  code: "signing.xml.encoding_unsupported",
  text: (at: XmlPosition) => ({
    vi: `Tệp XML không dùng bảng mã UTF-8 (${place(at).vi}).`,
    en: `The XML file is not in UTF-8 (${place(at).en}).`,
  }),
  nextStep: () => ({
    vi: "Xuất lại tệp với bảng mã UTF-8.",
    en: "Write the file again in UTF-8.",
  }),
});

/** The file goes over a limit of the reader. */
export const xmlLimitExceeded: Fault<XmlPosition & { readonly limit: string; readonly most: number }> =
  defineFault({
    code: "signing.xml.limit_exceeded",
    text: (at: XmlPosition & { readonly limit: string; readonly most: number }) => ({
      vi: `Tệp XML vượt giới hạn ${at.limit} (${at.most}) tại ${place(at).vi}.`,
      en: `The XML file goes over the limit ${at.limit} (${at.most}) at ${place(at).en}.`,
    }),
    nextStep: () => ({
      vi: "Kiểm tra tệp có bị hỏng không; nếu tệp đúng, nâng giới hạn trong tùy chọn limits.",
      en: "Check whether the file is damaged; if it is right, raise the limit in the option limits.",
    }),
  });

/** Why an XML file is not read, and where. */
export type XmlReason = XmlPosition &
  (
    | { readonly fault: "shape"; readonly defect: XmlDefect }
    | { readonly fault: "limit"; readonly limit: string; readonly most: number }
    | { readonly fault: "encoding" | "doctype" }
  );

/** The error that tells why an XML file is not read. */
export function xmlErrorOf(reason: XmlReason): EmrError {
  const { line, column } = reason;
  switch (reason.fault) {
    case "shape":
      return xmlNotWellFormed({ line, column, defect: reason.defect });
    case "limit":
      return xmlLimitExceeded({ line, column, limit: reason.limit, most: reason.most });
    case "encoding":
      return xmlEncodingUnsupported({ line, column });
    case "doctype":
      return xmlDoctypeForbidden({ line, column });
  }
}
