import { activeIngredientShape, routeShape } from "../../codes/shapes/claim-shapes.ts";
import type { CodeShape } from "../../codes/shapes/code-shape.ts";
import { serviceCodeShape } from "../../codes/shapes/service-code.ts";
import type { Bilingual } from "../../faults/issue.ts";
import { codingSystems } from "../../record/coding-systems.ts";
import type { TableColumn, TableDefinition } from "../table-definition.ts";
import { column, dates, englishName } from "./columns.ts";

const unit = column("unit", "text", "optional", "DON_VI_TINH", "Đơn vị tính", "ĐVT");
const maker = column("maker", "text", "optional", "NHA_SX", "Nhà sản xuất", "Hãng sản xuất", "HANG_SX");
const country = column("country", "text", "optional", "NUOC_SX", "Nước sản xuất");
const tender = column("tender", "text", "optional", "TT_THAU", "Thông tin thầu", "TT thầu");

/** Technical services with their prices. @official MA_DICH_VU */
export const servicesTable: TableDefinition = {
  id: codingSystems.service,
  name: { vi: "Dịch vụ kỹ thuật", en: "services" },
  key: ["code", "price", "from"],
  columns: [
    {
      ...column(
        "code",
        "code",
        "required",
        "MA_DICH_VU",
        "Mã dịch vụ",
        "MA_DVKT",
        "Mã DVKT",
        "Mã tương đương",
        "MA_TUONG_DUONG",
      ),
      shape: serviceCodeShape,
    },
    column(
      "vi",
      "text",
      "required",
      "TEN_DICH_VU",
      "Tên dịch vụ",
      "TEN_DVKT",
      "Tên dịch vụ kỹ thuật",
      "TEN_DVKT_GIA",
      "TEN_DVKT_PHEDUYET",
      "Tên DVKT",
    ),
    column("price", "decimal", "optional", "DON_GIA", "Đơn giá", "Giá", "DON_GIA_BH"),
    ...dates,
  ],
};

/** Drugs that the facility may charge: one row for each product and tender. @official MA_THUOC */
export const drugsTable: TableDefinition = {
  id: codingSystems.drug,
  name: { vi: "Thuốc", en: "drugs" },
  key: ["code", "registration", "product", "strength", "tender", "from"],
  columns: [
    {
      ...column("code", "code", "required", "MA_THUOC", "Mã thuốc", "Mã hoạt chất", "MA_HOAT_CHAT"),
      shape: activeIngredientShape,
    },
    column("vi", "text", "required", "TEN_HOAT_CHAT", "Tên hoạt chất", "Hoạt chất"),
    column("product", "text", "expected", "TEN_THUOC", "Tên thuốc", "Tên thương mại"),
    column("registration", "code", "expected", "SO_DANG_KY", "Số đăng ký", "SĐK", "Số giấy phép lưu hành"),
    column("strength", "text", "optional", "HAM_LUONG", "Hàm lượng"),
    { ...column("route", "code", "optional", "MA_DUONG_DUNG", "Mã đường dùng"), shape: routeShape },
    column("form", "text", "optional", "DANG_BAO_CHE", "Dạng bào chế"),
    unit,
    column("price", "decimal", "optional", "DON_GIA", "Đơn giá", "DON_GIA_BH"),
    maker,
    country,
    tender,
    ...dates,
  ],
};

/** Medical supplies, each with the code that the insurer's portal gave it. @legal QĐ 5086/QĐ-BYT (2021) @official MA_VAT_TU */
export const suppliesTable: TableDefinition = {
  id: codingSystems.supply,
  name: { vi: "Vật tư y tế", en: "medical supplies" },
  key: ["code", "tender", "from"],
  columns: [
    column("code", "code", "required", "MA_VAT_TU", "Mã vật tư", "Mã VTYT", "MA_VTYT"),
    column("vi", "text", "required", "TEN_VAT_TU", "Tên vật tư", "Tên VTYT", "Tên thương mại", "TEN_VTYT"),
    column("group", "code", "optional", "NHOM_VAT_TU", "Nhóm vật tư", "MA_NHOM_VTYT"),
    unit,
    column("price", "decimal", "optional", "DON_GIA", "Đơn giá", "DON_GIA_BH"),
    maker,
    country,
    tender,
    ...dates,
  ],
};

const facilityShape: CodeShape = {
  id: codingSystems.facility,
  name: { vi: "Mã cơ sở khám bệnh, chữa bệnh", en: "facility code" },
  example: "99999",
  matches: (code) => /^[0-9A-Z]{5}$/.test(code),
};

/** Facilities, as the insurer issues their codes. @official MA_CSKCB */
export const facilitiesTable: TableDefinition = {
  id: codingSystems.facility,
  name: { vi: "Cơ sở khám bệnh, chữa bệnh", en: "facilities" },
  key: ["code", "from"],
  columns: [
    {
      ...column(
        "code",
        "code",
        "required",
        "MA_CSKCB",
        "Mã CSKCB",
        "Mã cơ sở",
        "Mã cơ sở KCB",
        "Mã KCB",
        "MA_BV",
        "Mã",
      ),
      digits: 5,
      shape: facilityShape,
    },
    column("vi", "text", "required", "TEN_CSKCB", "Tên CSKCB", "Tên cơ sở", "Tên cơ sở KCB", "TEN_BV", "Tên"),
    column("level", "text", "optional", "Cấp CMKT", "Cấp chuyên môn kỹ thuật", "Tuyến", "TUYEN_CMKT", "Hạng"),
    column("address", "text", "optional", "DIA_CHI", "Địa chỉ"),
    ...dates,
  ],
};

/** A list of which there is no definition of its own, or one of the facility. */
export interface CodeListTable {
  /** The list as records name it. */
  readonly id: string;
  readonly name: Bilingual;
  readonly shape?: CodeShape;
  /** Codes of digits only have so many of them. */
  readonly digits?: number;
  /** Columns beside code, name and dates. */
  readonly further?: readonly TableColumn[];
}

/** A definition for any list of codes and names. */
export function codeListTable({ id, name, shape, digits, further = [] }: CodeListTable): TableDefinition {
  const code = column("code", "code", "required", "Mã", "Mã số", "Code", "MA", id, `Mã ${name.vi}`);
  const words = column(
    "vi",
    "text",
    "required",
    "Tên",
    "Tên gọi",
    "TEN",
    "Nội dung",
    "Diễn giải",
    name.vi,
    `Tên ${name.vi}`,
  );
  return {
    id,
    name,
    key: ["code", "from"],
    columns: [
      { ...code, ...(shape !== undefined && { shape }), ...(digits !== undefined && { digits }) },
      words,
      englishName,
      ...dates,
      ...further,
    ],
  };
}
