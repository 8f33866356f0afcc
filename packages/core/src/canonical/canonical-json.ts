import { defineFault } from "../faults/define-fault.ts";
import type { JsonPath } from "../faults/json-path.ts";

/** What a record is made of. `undefined` members are left out; numbers other than whole ones are refused. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue | undefined };

const mend = () => ({
  vi: "Đọc dữ liệu qua hàm parse… của SDK trước khi lưu; hàm này chuẩn hóa và kiểm tra mọi giá trị.",
  en: "Read the data through the SDK's parse… functions before storing: they normalise and check every value.",
});

const numberRefused = defineFault<object>({
  code: "core.canonical.number_refused",
  text: () => ({
    vi: "Nội dung bệnh án không chứa số JavaScript có phần lẻ hoặc quá lớn; hãy ghi số dưới dạng chuỗi thập phân.",
    en: "Record content holds no fractional or large JavaScript numbers; write the number as a decimal string.",
  }),
  nextStep: mend,
});

const textRefused = defineFault<object>({
  code: "core.canonical.text_refused",
  text: () => ({
    vi: "Chuỗi chứa nửa ký tự Unicode (surrogate lẻ) hoặc chưa chuẩn hóa NFC.",
    en: "A string holds half a Unicode character (lone surrogate) or is not in normal form NFC.",
  }),
  nextStep: mend,
});

const typeRefused = defineFault<object>({
  code: "core.canonical.type_refused",
  text: () => ({
    vi: "Bệnh án chỉ gồm chuỗi, giá trị đúng/sai, null, danh sách và đối tượng thuần.",
    en: "A record is made of strings, booleans, null, lists and plain objects only.",
  }),
  nextStep: mend,
});

const tooDeep = defineFault<object>({
  code: "core.canonical.too_deep",
  text: () => ({
    vi: "Dữ liệu lồng nhau quá 64 tầng.",
    en: "The data is nested more than 64 levels deep.",
  }),
  nextStep: mend,
});

/**
 * The one text of a value by RFC 8785 (JSON Canonicalization Scheme): members sorted by UTF-16 code units, no white
 * space. Stricter than the RFC where a record must be: strings must be NFC, numbers whole and safe.
 *
 * @throws `core.canonical.number_refused`, `.text_refused`, `.type_refused`, `.too_deep`, with the path of the fault.
 */
export function canonicalJson(value: JsonValue): string {
  return write(value, []);
}

/** The UTF-8 bytes of {@link canonicalJson}: what is hashed, signed and stored. */
export function canonicalBytes(value: JsonValue): Uint8Array {
  return new TextEncoder().encode(canonicalJson(value));
}

function write(value: JsonValue | undefined, path: JsonPath): string {
  if (path.length > 64) throw tooDeep({}, { path });
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "string") {
    if (!isWellFormed(value) || value.normalize("NFC") !== value) throw textRefused({}, { path });
    return JSON.stringify(value);
  }
  if (typeof value === "number") {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw numberRefused({}, { path });
    return String(value);
  }
  if (Array.isArray(value)) {
    return `[${value.map((item: JsonValue, index) => write(item, [...path, index])).join(",")}]`;
  }
  if (typeof value !== "object" || !isPlain(value)) throw typeRefused({}, { path });
  const members = Object.entries(value as Record<string, JsonValue | undefined>)
    .filter((member): member is [string, JsonValue] => member[1] !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${write(key, path)}:${write(member, [...path, key])}`);
  return `{${members.join(",")}}`;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

// `String.prototype.isWellFormed` is younger than Chrome 109.
function isWellFormed(text: string): boolean {
  return !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text);
}
