import type { MasterTable } from "../load-masters.ts";
import { column, dates } from "./columns.ts";

/** Those who may practise at the facility. @official MA_BAC_SI @legal TT 12/2026/TT-BTC */
export const practitionersTable: MasterTable<"practitioners"> = {
  catalogue: "practitioners",
  definition: {
    id: "practitioners",
    name: { vi: "Người hành nghề", en: "practitioners" },
    key: ["licence", "from"],
    columns: [
      column(
        "licence",
        "code",
        "required",
        "Số giấy phép hành nghề",
        "Số GPHN",
        "GPHN",
        "MACCHN",
        "SO_CCHN",
        "Số CCHN",
        "Số chứng chỉ hành nghề",
        "MA_BAC_SI",
        "SO_GPHN",
      ),
      column("name", "text", "required", "HO_TEN", "Họ và tên", "Họ tên", "Tên người hành nghề"),
      column("title", "code", "required", "CHUCDANH_NN", "Chức danh nghề nghiệp", "Chức danh"),
      column("position", "code", "optional", "VI_TRI", "Vị trí"),
      column(
        "scope",
        "list",
        "expected",
        "PHAMVI_CM",
        "Phạm vi hành nghề",
        "Phạm vi chuyên môn",
        "PHAMVI_CMBS",
      ),
      column("departments", "list", "optional", "MA_KHOA", "Mã khoa", "Khoa"),
      {
        ...column(
          "personalId",
          "code",
          "optional",
          "SO_DINH_DANH",
          "Số định danh cá nhân",
          "Số CCCD",
          "SO_CCCD",
          "CCCD",
        ),
        digits: 12,
      },
      ...dates,
    ],
  },
};

/** Departments. Without a column of kinds all are clinical. @official MA_KHOA */
export const departmentsTable: MasterTable<"departments"> = {
  catalogue: "departments",
  definition: {
    id: "departments",
    name: { vi: "Khoa, phòng", en: "departments" },
    key: ["code", "from"],
    columns: [
      column("code", "code", "required", "MA_KHOA", "Mã khoa", "Mã khoa, phòng", "Mã"),
      column("name", "text", "required", "TEN_KHOA", "Tên khoa", "Tên khoa, phòng", "Tên"),
      column("kind", "text", "optional", "Loại khoa", "Loại", "LOAI_KHOA"),
      ...dates,
    ],
  },
};

/** Beds. @official MA_GIUONG */
export const bedsTable: MasterTable<"beds"> = {
  catalogue: "beds",
  definition: {
    id: "beds",
    name: { vi: "Giường bệnh", en: "beds" },
    key: ["department", "code", "from"],
    columns: [
      column("code", "code", "required", "MA_GIUONG", "Mã giường", "Giường"),
      column("department", "code", "required", "MA_KHOA", "Mã khoa", "Khoa"),
      column("room", "text", "optional", "Buồng", "Phòng", "MA_BUONG", "Số buồng"),
      ...dates,
    ],
  },
};

/** Machines. @official MA_MAY */
export const machinesTable: MasterTable<"machines"> = {
  catalogue: "machines",
  definition: {
    id: "machines",
    name: { vi: "Máy, thiết bị", en: "machines" },
    key: ["code", "from"],
    columns: [
      column("code", "code", "required", "MA_MAY", "Mã máy", "Mã thiết bị"),
      column("name", "text", "required", "TEN_TB", "Tên thiết bị", "Tên máy", "TEN_MAY"),
      column("department", "code", "optional", "MA_KHOA", "Mã khoa", "Khoa sử dụng"),
      ...dates,
    ],
  },
};
