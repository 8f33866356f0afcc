import type { Bilingual } from "@benhan/core/faults";
import type { XmlPlace } from "./xml-reader.ts";

/** Why something was refused, for the slots `whyVi` and `whyEn`. */
export const refusalReasons = {
  bytes: { whyVi: "tệp quá lớn", whyEn: "it is too large", limit: "bytes" },
  encoding: { whyVi: "không phải UTF-8", whyEn: "it is not UTF-8" },
  doctype: { whyVi: "có khai báo DOCTYPE", whyEn: "it has a DOCTYPE" },
  malformed: { whyVi: "XML không đúng cú pháp", whyEn: "it is not well-formed XML" },
  depth: { whyVi: "lồng quá nhiều cấp", whyEn: "it is nested too deeply", limit: "depth" },
  elements: { whyVi: "có quá nhiều phần tử", whyEn: "it has too many elements", limit: "elements" },
  foreignElements: {
    whyVi: "có quá nhiều phần tử lạ hoặc lặp lại",
    whyEn: "too many of its elements are foreign or repeated",
    limit: "foreignElements",
  },
  attributes: {
    whyVi: "có phần tử mang quá nhiều thuộc tính",
    whyEn: "an element has too many attributes",
    limit: "attributes",
  },
  documents: {
    whyVi: "có hồ sơ chứa quá nhiều FILEHOSO",
    whyEn: "an episode has too many FILEHOSO",
    limit: "documents",
  },
  textPieces: {
    whyVi: "có đoạn chữ bị ngắt quá vụn (thực thể, xuống dòng, CDATA)",
    whyEn: "a text is broken into too many pieces (entities, line breaks, CDATA)",
    limit: "textPieces",
  },
  root: { whyVi: "phần tử gốc không đúng", whyEn: "its root element is another one" },
  "cell-length": { whyVi: "có ô quá dài", whyEn: "a cell is too long", limit: "cellLength" },
  findings: {
    whyVi: "có quá nhiều lỗi, phần còn lại không đọc nữa",
    whyEn: "it has too many faults; the rest was not read",
  },
  dossiers: { whyVi: "có quá nhiều hồ sơ", whyEn: "it has too many episodes", limit: "dossiers" },
  base64: { whyVi: "không phải Base64", whyEn: "it is not Base64" },
  notEncoded: {
    whyVi: "NOIDUNGFILE là XML để nguyên, chưa mã hóa Base64",
    whyEn: "NOIDUNGFILE is XML as it is, not encoded as Base64",
  },
} as const;

/**
 * Why something was refused, and where, as far as the parser tells. `decoded` says that the place is one of the text
 * inside a Base64.
 */
export function refusalSlots(
  refusal: keyof typeof refusalReasons,
  at?: XmlPlace,
  decoded?: "decoded",
): Readonly<Record<string, string>> {
  const reason = refusalReasons[refusal];
  if (at === undefined) return reason;
  const { line, column } = at;
  const inside = decoded === undefined ? { vi: "", en: "" } : insideBase64;
  return {
    ...reason,
    whyVi: `${reason.whyVi} (gần dòng ${line}, cột ${column}${inside.vi})`,
    whyEn: `${reason.whyEn} (near line ${line}, column ${column}${inside.en})`,
  };
}

const insideBase64: Bilingual = { vi: " của nội dung đã giải mã Base64", en: " of the decoded Base64" };
