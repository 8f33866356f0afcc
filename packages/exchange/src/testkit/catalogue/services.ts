import type { Decimal } from "@benhan/core";

/** A technical service of an invented catalogue. There is no chapter 99. */
export interface Service {
  /** @official MA_DICH_VU */
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  /** @official MA_NHOM */
  readonly group: string;
  readonly price: Decimal;
  /** @official MA_MAY */
  readonly machine?: string;
  /** Of how many indices the result consists; absent: a described finding. */
  readonly indices?: readonly LaboratoryIndex[];
}

/** One measured value. */
export interface LaboratoryIndex {
  /** @official MA_CHI_SO */
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly least: number;
  readonly most: number;
}

const analytes: readonly [name: string, unit: string, least: number, most: number][] = [
  ["Glucose máu tĩnh mạch", "mmol/L", 38, 92],
  ["Urê máu", "mmol/L", 25, 81],
  ["Creatinin máu", "µmol/L", 450, 1180],
  ["AST (GOT)", "U/L", 120, 480],
  ["ALT (GPT)", "U/L", 110, 520],
  ["Natri máu", "mmol/L", 1340, 1460],
  ["Kali máu", "mmol/L", 33, 52],
  ["Clo máu", "mmol/L", 970, 1080],
  ["Bilirubin toàn phần", "µmol/L", 40, 210],
  ["Protein phản ứng C (CRP)", "mg/L", 5, 960],
  ["Cholesterol toàn phần", "mmol/L", 31, 69],
  ["Triglycerid", "mmol/L", 6, 38],
];

/** Chemistry of the blood: one index each. */
const chemistry: readonly Service[] = analytes.map(([name, unit, least, most], at) => ({
  code: `99.0101.${String(1501 + at)}`,
  name: `Định lượng ${name} trên máy sinh hóa tự động [mẫu xét nghiệm số ${at + 1}, ống lithi heparin 2 ml]`,
  unit: "Lần",
  group: "1",
  price: `${19500 + at * 1300}` as Decimal,
  machine: "SH.1.MAU000001",
  indices: [{ code: `SH.MAU.${String(at + 1).padStart(3, "0")}`, name, unit, least, most }],
}));

const cells: readonly [name: string, unit: string, least: number, most: number][] = [
  ["Số lượng bạch cầu (WBC)", "G/L", 42, 168],
  ["Số lượng hồng cầu (RBC)", "T/L", 35, 55],
  ["Lượng huyết sắc tố (HGB)", "g/L", 920, 1620],
  ["Thể tích khối hồng cầu (HCT)", "%", 320, 480],
  ["Số lượng tiểu cầu (PLT)", "G/L", 1480, 4100],
];

/** The blood count: several indices. */
export const bloodCount: Service = {
  code: "99.0120.1369",
  name: "Tổng phân tích tế bào máu ngoại vi (bằng máy đếm laser) [mẫu]",
  unit: "Lần",
  group: "1",
  price: "49700" as Decimal,
  machine: "HH.1.MAU000002",
  indices: cells.map(([name, unit, least, most], at) => ({
    code: `HH.MAU.${String(at + 1).padStart(3, "0")}`,
    name,
    unit,
    least,
    most,
  })),
};

export const laboratory: readonly Service[] = [...chemistry, bloodCount];

export const imaging: readonly Service[] = [
  ["99.0201.0028", "Chụp X-quang ngực thẳng số hóa 1 phim [mẫu]", "73300", "XQ.1.MAU000003"],
  ["99.0201.0001", "Siêu âm ổ bụng (gan mật, tụy, lách, thận, bàng quang) [mẫu]", "58600", "SA.1.MAU000004"],
  ["99.0201.0041", "Chụp cắt lớp vi tính ổ bụng có tiêm thuốc cản quang [mẫu]", "663000", "CL.1.MAU000005"],
  ["99.0201.0077", "Siêu âm Doppler mạch máu chi dưới [mẫu]", "252000", "SA.1.MAU000006"],
].map(([code = "", name = "", price, machine = ""]) => ({
  code,
  name,
  unit: "Lần",
  group: "2",
  price: price as Decimal,
  machine,
}));

export const electrocardiogram: Service = {
  code: "99.0301.1778",
  name: "Điện tim thường [mẫu thăm dò chức năng]",
  unit: "Lần",
  group: "3",
  price: "39900" as Decimal,
  machine: "DT.1.MAU000007",
};

export const operations: readonly Service[] = [
  { code: "99.0801.0459", name: "Phẫu thuật nội soi mẫu, có gây mê nội khí quản", price: "2657000" },
  { code: "99.0801.0493", name: "Phẫu thuật mở mẫu, đặt dẫn lưu ổ bụng", price: "2945000" },
  { code: "99.0801.0556", name: "Phẫu thuật kết hợp xương mẫu bằng nẹp vít", price: "3850500" },
].map(({ price, ...named }) => ({ ...named, unit: "Lần", group: "8", price: price as Decimal }));

export const procedures: readonly Service[] = [
  { code: "99.1801.0206", name: "Thay băng vết mổ chiều dài trên 15 cm đến 30 cm [mẫu]", price: "82400" },
  { code: "99.1801.0210", name: "Thông tiểu, đặt ống thông bàng quang [mẫu]", price: "94300" },
  { code: "99.1801.0211", name: "Đặt catheter tĩnh mạch ngoại vi [mẫu]", price: "22800" },
].map(({ price, ...named }) => ({ ...named, unit: "Lần", group: "18", price: price as Decimal }));

export const dialysis: Service = {
  code: "99.1835.0196",
  name: "Thận nhân tạo chu kỳ (quả lọc dây máu dùng 1 lần) [mẫu]",
  unit: "Lần",
  group: "18",
  price: "588500" as Decimal,
};

export const acupuncture: readonly Service[] = [
  { code: "99.1816.0230", name: "Điện châm mẫu (kim ngắn)", price: "78300" },
  { code: "99.1816.0280", name: "Xoa bóp bấm huyệt mẫu bằng tay", price: "76000" },
].map(({ price, ...named }) => ({ ...named, unit: "Lần", group: "18", price: price as Decimal }));

export const delivery: Service = {
  code: "99.1827.0614",
  name: "Đỡ đẻ thường ngôi chỏm [mẫu]",
  unit: "Lần",
  group: "18",
  price: "786000" as Decimal,
};

export const caesarean: Service = {
  code: "99.0827.0671",
  name: "Phẫu thuật lấy thai lần đầu [mẫu]",
  unit: "Lần",
  group: "8",
  price: "2431000" as Decimal,
};

/** An examination; from the second of a visit on less is paid. */
export const examination: Service = {
  code: "99.1300.1896",
  name: "Khám Nội [mẫu]",
  unit: "Lần",
  group: "13",
  price: "45000" as Decimal,
};

export const secondExamination: Service = {
  code: "99.1301.1899",
  name: "Khám Tai mũi họng [mẫu]",
  unit: "Lần",
  group: "13",
  price: "45000" as Decimal,
};

/** The code of traditional medicine's examination begins with 08. */
export const traditionalExamination: Service = {
  code: "08.9999.1897",
  name: "Khám Y học cổ truyền [mẫu]",
  unit: "Lần",
  group: "13",
  price: "45000" as Decimal,
};

export const transport: Service = {
  code: "VC.99999",
  name: "Vận chuyển người bệnh bằng xe cứu thương [mẫu]",
  unit: "Km",
  group: "12",
  price: "4200.500" as Decimal,
};

/** A medical supply. */
export interface Supply {
  /** @official MA_VAT_TU */
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly price: Decimal;
  /** What the fund pays at most. @official T_TRANTT */
  readonly ceiling?: Decimal;
  readonly reused?: true;
}

export const supplies: readonly Supply[] = [
  {
    code: "N99.01.010.0001.001",
    name: "Chỉ phẫu thuật tiêu tự nhiên mẫu số 2/0, dài 75 cm",
    unit: "Sợi",
    price: "28500",
  },
  { code: "N99.02.020.0001.001", name: "Ống dẫn lưu ổ bụng mẫu các cỡ", unit: "Cái", price: "14700.500" },
  {
    code: "N99.03.030.0001.001",
    name: "Dao cắt khâu nối tự động mẫu dùng trong nội soi",
    unit: "Cái",
    price: "3150000",
    ceiling: "2900000",
  },
  {
    code: "N99.04.040.0001.001",
    name: "Trocar nhựa mẫu 10 mm dùng lại theo quy trình",
    unit: "Cái",
    price: "385000",
    reused: true,
  },
  { code: "N99.05.050.0001.001", name: "Dây truyền dịch mẫu có kim bướm", unit: "Bộ", price: "6900" },
].map(({ price, ceiling, reused, ...named }) => ({
  ...named,
  price: price as Decimal,
  ...(ceiling !== undefined && { ceiling: ceiling as Decimal }),
  ...(reused === true && { reused }),
}));
