import { requiredFields, requiredOfDrug } from "./prescription-tables.ts";

/** What is wrong with a prescription, by the few rules that the simulated hub has, and its code. */
export interface Judged {
  readonly code: string;
  readonly complaints: readonly string[];
}

/** A small reading of its own, so that it cannot share a mistake with the check of the SDK. */
export function judgePrescription(text: string, facilityCode: string): Judged {
  const body = objectOf(text);
  if (body === undefined) return { code: "", complaints: ["Dữ liệu không phải JSON"] };
  const code = String(body["ma_don_thuoc"] ?? "");
  const type = String(body["loai_don_thuoc"] ?? "");
  const complaints = requiredFields.filter((name) => isEmpty(body[name])).map(isRequired);
  if (!/^[0-9A-Za-z]{5}[0-9a-z]{7}-[cnhyt]$/.test(code))
    complaints.push("Trường ma_don_thuoc không đúng định dạng");
  else if (!code.endsWith(`-${type}`)) complaints.push("Trường loai_don_thuoc không khớp mã đơn thuốc");
  else if (!code.startsWith(facilityCode)) complaints.push("Trường ma_don_thuoc không thuộc cơ sở");
  if (!/^\d{2}\/\d{2}\/\d{4}$/.test(String(body["ngay_sinh_benh_nhan"])))
    complaints.push("Trường ngay_sinh_benh_nhan không đúng định dạng");
  if (![1, 2, 3].includes(Number(body["gioi_tinh"]))) complaints.push("Trường gioi_tinh không hợp lệ");
  return {
    code,
    complaints: [...complaints, ...ofKind(type, body), ...ofDrugs(body["thong_tin_don_thuoc"])],
  };
}

function ofKind(type: string, body: Readonly<Record<string, unknown>>): readonly string[] {
  if (type === "c") return isEmpty(body["hinh_thuc_dieu_tri"]) ? [isRequired("hinh_thuc_dieu_tri")] : [];
  const course = body["dot_dung_thuoc"];
  // Servers take one object, whatever the text prints.
  if (typeof course !== "object" || course === null || Array.isArray(course))
    return [isRequired("dot_dung_thuoc")];
  const parts = course as Readonly<Record<string, unknown>>;
  return ["dot", "tu_ngay", "den_ngay"]
    .filter((name) => isEmpty(parts[name]))
    .map((name) => isRequired(`dot_dung_thuoc.${name}`));
}

function ofDrugs(drugs: unknown): readonly string[] {
  if (!Array.isArray(drugs)) return [];
  return drugs.flatMap((drug: unknown, index) => {
    const values = (typeof drug === "object" && drug !== null ? drug : {}) as Readonly<
      Record<string, unknown>
    >;
    return requiredOfDrug
      .filter((name) => isEmpty(values[name]))
      .map((name) => isRequired(`thong_tin_don_thuoc.${index}.${name}`));
  });
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0)
  );
}

function isRequired(name: string): string {
  return `Trường ${name} không được bỏ trống`;
}

function objectOf(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
}
