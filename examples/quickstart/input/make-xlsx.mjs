// Makes 2-noi-tru-chuyen-vien.xlsx: one sheet per BHYT table, the official column names in the first row, every cell
// text. A hospital exports such a file from its database; here the rows are invented and written down below.
// Run it again after a change: node examples/quickstart/input/make-xlsx.mjs
import { fileURLToPath } from "node:url";
import writeXlsxFile from "write-excel-file/node";

const MA_LK = "79999.2026.060202";
const director = "000001/XX-GPHN";
const surgeon = "000006/XX-GPHN";
const anaesthetist = "000007/XX-GPHN";
const laboratory = "000003/XX-GPHN";
const ward = "K19";
const benefitPercent = 80;

/** The official money algorithm for lines without other sources; amounts in hundredths of a dong. */
function money(quantity, hospitalPrice, insuredPrice) {
  const bv = Math.round(quantity * hospitalPrice * 100);
  const bh = Math.round(quantity * insuredPrice * 100);
  const fund = Math.round((bh * benefitPercent) / 100);
  const text = (hundredths) => (hundredths / 100).toFixed(2);
  return {
    THANH_TIEN_BV: text(bv),
    THANH_TIEN_BH: text(bh),
    T_NGUONKHAC_NSNN: "0",
    T_NGUONKHAC_VTNN: "0",
    T_NGUONKHAC_VTTN: "0",
    T_NGUONKHAC_CL: "0",
    T_NGUONKHAC: "0",
    MUC_HUONG: String(benefitPercent),
    T_BNTT: text(bv - bh),
    T_BNCCT: text(bh - fund),
    T_BHTT: text(fund),
  };
}

const drug = (STT, fields, quantity, price) => ({
  MA_LK,
  STT: String(STT),
  MA_NHOM: "4",
  TT_THAU: "1/QĐ-XX;G1;N1;2026",
  PHAM_VI: "1",
  TYLE_TT_BH: "100",
  SO_LUONG: String(quantity),
  DON_GIA: price.toFixed(3),
  ...money(quantity, price, price),
  MA_KHOA: ward,
  MA_BAC_SI: surgeon,
  MA_PTTT: "1",
  NGUON_CTRA: "1",
  ...fields,
});

const service = (STT, fields, quantity, price) => ({
  MA_LK,
  STT: String(STT),
  PHAM_VI: "1",
  SO_LUONG: String(quantity),
  DON_GIA_BV: price.toFixed(3),
  DON_GIA_BH: price.toFixed(3),
  TYLE_TT_DV: "100",
  TYLE_TT_BH: "100",
  ...money(quantity, price, price),
  MA_KHOA: ward,
  MA_BAC_SI: surgeon,
  MA_PTTT: "1",
  ...fields,
});

const XML2 = [
  drug(
    1,
    {
      MA_THUOC: "40.9996",
      TEN_THUOC: "Kháng sinh mẫu 1g",
      DON_VI_TINH: "Lọ",
      HAM_LUONG: "1g",
      DUONG_DUNG: "2.04",
      LIEU_DUNG: "1 lọ/lần * 2 lần/ngày * 5 ngày [2 lọ/ngày]",
      SO_DANG_KY: "VD-00000-04",
      NGAY_YL: "202606281000",
      NGAY_TH_YL: "202606281015",
    },
    10,
    38500,
  ),
  drug(
    2,
    {
      MA_THUOC: "40.9995",
      TEN_THUOC: "Dịch truyền mẫu 0,9% 500ml",
      DON_VI_TINH: "Chai",
      HAM_LUONG: "0,9%; 500ml",
      DUONG_DUNG: "2.14",
      LIEU_DUNG: "1 chai/lần * 2 lần/ngày * 3 ngày [2 chai/ngày]",
      SO_DANG_KY: "VD-00000-05",
      NGAY_YL: "202606281000",
      NGAY_TH_YL: "202606281020",
    },
    6,
    9870.5,
  ),
  drug(
    3,
    {
      MA_THUOC: "40.9994",
      TEN_THUOC: "Giảm đau mẫu 1g/100ml",
      DON_VI_TINH: "Chai",
      HAM_LUONG: "1g/100ml",
      DUONG_DUNG: "2.14",
      LIEU_DUNG: "1 chai/lần * 2 lần/ngày * 2 ngày [2 chai/ngày]",
      SO_DANG_KY: "VD-00000-06",
      NGAY_YL: "202606281600",
      NGAY_TH_YL: "202606281610",
    },
    4,
    16200,
  ),
];

const XML3 = [
  service(
    1,
    {
      MA_DICH_VU: "99.0001.0001",
      TEN_DICH_VU: "Khám bệnh (mẫu)",
      MA_NHOM: "13",
      DON_VI_TINH: "Lần",
      MA_KHOA: "K01",
      NGAY_YL: "202606280820",
    },
    1,
    50600,
  ),
  service(
    2,
    {
      MA_DICH_VU: "99.0006.0001",
      TEN_DICH_VU: "Tổng phân tích tế bào máu (mẫu)",
      MA_NHOM: "1",
      DON_VI_TINH: "Lần",
      MA_KHOA: "K01",
      NGUOI_THUC_HIEN: laboratory,
      MA_MAY: "HH.1.99999",
      NGAY_YL: "202606280830",
      NGAY_TH_YL: "202606280835",
      NGAY_KQ: "202606280905",
    },
    1,
    47500,
  ),
  service(
    3,
    {
      MA_DICH_VU: "99.0007.0001",
      TEN_DICH_VU: "Siêu âm ổ bụng (mẫu)",
      MA_NHOM: "2",
      DON_VI_TINH: "Lần",
      MA_KHOA: "K01",
      NGUOI_THUC_HIEN: surgeon,
      MA_MAY: "SA.1.99998",
      NGAY_YL: "202606280830",
      NGAY_TH_YL: "202606280845",
      NGAY_KQ: "202606280855",
    },
    1,
    58600,
  ),
  service(
    4,
    {
      MA_DICH_VU: "99.0008.0001",
      TEN_DICH_VU: "Phẫu thuật nội soi cắt ruột thừa (mẫu)",
      MA_PTTT_QT: "47.01",
      MA_NHOM: "8",
      DON_VI_TINH: "Lần",
      NGUOI_THUC_HIEN: `${surgeon};${anaesthetist}`,
      PP_VO_CAM: "1",
      NGAY_YL: "202606281030",
      NGAY_TH_YL: "202606281100",
      NGAY_KQ: "202606281205",
    },
    1,
    2815900,
  ),
  service(
    5,
    {
      MA_DICH_VU: "99.0008.0001",
      MA_VAT_TU: "N99.01.001",
      TEN_VAT_TU: "Chỉ khâu tiêu mẫu",
      MA_NHOM: "10",
      DON_VI_TINH: "Sợi",
      TT_THAU: "1/QĐ-XX.79999;G1;N0;2026",
      NGAY_YL: "202606281100",
      NGAY_TH_YL: "202606281100",
    },
    3,
    62400,
  ),
  service(
    6,
    {
      MA_DICH_VU: "K19.9999",
      TEN_DICH_VU: "Giường Ngoại khoa loại mẫu",
      MA_NHOM: "15",
      DON_VI_TINH: "Ngày",
      MA_GIUONG: "H012",
      NGAY_YL: "202606280930",
      NGAY_TH_YL: "202606280930",
      NGAY_KQ: "202607031000",
    },
    5,
    256300,
  ),
];

const result = (STT, fields) => ({ MA_LK, STT: String(STT), ...fields });
const XML4 = [
  result(1, {
    MA_DICH_VU: "99.0006.0001",
    MA_CHI_SO: "WBC",
    TEN_CHI_SO: "Số lượng bạch cầu",
    GIA_TRI: "16.8",
    DON_VI_DO: "G/L",
    NGAY_KQ: "202606280905",
    MA_BS_DOC_KQ: laboratory,
  }),
  result(2, {
    MA_DICH_VU: "99.0006.0001",
    MA_CHI_SO: "HGB",
    TEN_CHI_SO: "Huyết sắc tố",
    GIA_TRI: "141",
    DON_VI_DO: "g/L",
    NGAY_KQ: "202606280905",
    MA_BS_DOC_KQ: laboratory,
  }),
  result(3, {
    MA_DICH_VU: "99.0007.0001",
    MO_TA: "Ruột thừa đường kính 11 mm, thành dày, thâm nhiễm mỡ quanh, ít dịch hố chậu phải",
    KET_LUAN: "Hình ảnh viêm ruột thừa cấp",
    NGAY_KQ: "202606280855",
    MA_BS_DOC_KQ: surgeon,
  }),
];

const XML5 = [
  result(1, {
    DIEN_BIEN_LS: "Đau hố chậu phải, sốt 38,6°C, phản ứng thành bụng rõ. Chỉ định phẫu thuật.",
    HOI_CHAN: "Hội chẩn ngoại – gây mê: phẫu thuật nội soi cắt ruột thừa",
    THOI_DIEM_DBLS: "202606281000",
    NGUOI_THUC_HIEN: `${surgeon};${anaesthetist}`,
  }),
  result(2, {
    DIEN_BIEN_LS: "Sau mổ tỉnh, huyết động ổn định, vết mổ khô.",
    PHAU_THUAT: "Nội soi cắt ruột thừa viêm mủ hoại tử, rửa ổ bụng, đặt dẫn lưu Douglas.",
    THOI_DIEM_DBLS: "202606281230",
    NGUOI_THUC_HIEN: surgeon,
  }),
  result(3, {
    DIEN_BIEN_LS: "Sốt lại 39°C, đau bụng, dẫn lưu ra dịch đục. Nghi áp xe tồn dư, chuyển cơ sở chuyên sâu.",
    THOI_DIEM_DBLS: "202607030800",
    NGUOI_THUC_HIEN: surgeon,
  }),
];

const sum = (rows, column) => rows.reduce((total, row) => total + Math.round(Number(row[column]) * 100), 0);
const dong = (hundredths) => (hundredths / 100).toFixed(2);
const all = [...XML2, ...XML3];

const person = {
  HO_TEN: "TRẦN VĂN MẪU",
  NGAY_SINH: "199005200000",
  GIOI_TINH: "1",
  MA_QUOCTICH: "000",
  MA_DANTOC: "01",
  MA_NGHE_NGHIEP: "00",
  DIA_CHI: "Số 3, đường Mẫu, phường Sài Gòn, Thành phố Hồ Chí Minh",
};
const stay = { NGAY_VAO: "202606280815", NGAY_RA: "202607031000" };
const CHAN_DOAN_VAO = "Theo dõi viêm ruột thừa cấp";
const CHAN_DOAN_RV = "Viêm ruột thừa cấp có viêm phúc mạc khu trú, đã mổ; theo dõi áp xe tồn dư";
const treatment = "Phẫu thuật nội soi cắt ruột thừa, kháng sinh tĩnh mạch, truyền dịch, giảm đau";
const history =
  "Đau hố chậu phải 12 giờ kèm sốt; mổ nội soi ngày 28/06/2026; ngày thứ năm sốt lại, dẫn lưu ra dịch đục.";
const results = "Bạch cầu 16,8 G/L; siêu âm: ruột thừa 11 mm, thâm nhiễm mỡ quanh.";

const XML1 = {
  MA_LK,
  STT: "1",
  MA_BN: "BN000202",
  SO_CCCD: "079090000000",
  ...person,
  MATINH_CU_TRU: "79",
  MAXA_CU_TRU: "26740",
  MA_THE_BHYT: "GD4797900000002",
  MA_DKBD: "79999",
  GT_THE_TU: "20260101",
  GT_THE_DEN: "20261231",
  LY_DO_VV: "Đau bụng vùng hố chậu phải, sốt",
  LY_DO_VNT: "Viêm ruột thừa cấp cần phẫu thuật",
  CHAN_DOAN_VAO,
  CHAN_DOAN_RV,
  MA_BENH_CHINH: "K35.3",
  MA_PTTT_QT: "47.01",
  MA_DOITUONG_KCB: "1.1",
  MA_NOI_DEN: "79998",
  ...stay,
  NGAY_VAO_NOI_TRU: "202606280930",
  SO_NGAY_DTRI: "6",
  PP_DIEU_TRI: treatment,
  KET_QUA_DTRI: "4",
  MA_LOAI_RV: "2",
  NGAY_TTOAN: "202607031030",
  T_THUOC: dong(sum(XML2, "THANH_TIEN_BV")),
  T_VTYT: dong(
    sum(
      XML3.filter((row) => row.MA_NHOM === "10"),
      "THANH_TIEN_BV",
    ),
  ),
  T_TONGCHI_BV: dong(sum(all, "THANH_TIEN_BV")),
  T_TONGCHI_BH: dong(sum(all, "THANH_TIEN_BH")),
  T_BNTT: dong(sum(all, "T_BNTT")),
  T_BNCCT: dong(sum(all, "T_BNCCT")),
  T_BHTT: dong(sum(all, "THANH_TIEN_BH") - sum(all, "T_BNCCT")),
  T_NGUONKHAC: "0",
  T_BHTT_GDV: dong(sum(all, "T_BHTT")),
  NAM_QT: "2026",
  THANG_QT: "07",
  MA_LOAI_KCB: "03",
  MA_KHOA: "K01;K19",
  MA_CSKCB: "79999",
  CAN_NANG: "64.00",
  MA_HSBA: "NT26060202",
  MA_TTDV: director,
};

const XML7 = {
  MA_LK,
  SO_LUU_TRU: "NT26060202",
  MA_YTE: "BN000202",
  MA_KHOA_RV: ward,
  ...stay,
  CHAN_DOAN_RV,
  PP_DIEUTRI: treatment,
  MA_TTDV: director,
  MA_BS: surgeon,
  TEN_BS: "BÁC SĨ MẪU HAI",
  NGAY_CT: "20260703",
};

const XML8 = {
  MA_LK,
  MA_LOAI_KCB: "03",
  ...stay,
  CHAN_DOAN_VAO,
  CHAN_DOAN_RV,
  QT_BENHLY: history,
  TOMTAT_KQ: results,
  PP_DIEUTRI: treatment,
  KET_QUA_DTRI: "4",
  MA_TTDV: director,
  NGAY_CT: "20260703",
};

const XML13 = {
  MA_LK,
  SO_HOSO: "CV26070007",
  SO_CHUYENTUYEN: "0007/2026",
  GIAY_CHUYEN_TUYEN: "79999-0007-2026",
  MA_CSKCB: "79999",
  MA_CSKCB_DEN: "79998",
  ...person,
  MA_THE_BHYT: "GD4797900000002",
  GT_THE_DEN: "20261231",
  ...stay,
  NGAY_VAO_NOI_TRU: "202606280930",
  DAU_HIEU_LS: "Sốt 39°C, bụng chướng nhẹ, ấn đau hố chậu phải, dẫn lưu ra dịch đục 80 ml",
  CHAN_DOAN_RV,
  QT_BENHLY: history,
  TOMTAT_KQ: results,
  PP_DIEUTRI: treatment,
  MA_BENH_CHINH: "K35.3",
  TINH_TRANG_CT: "Tỉnh, mạch 102, huyết áp 110/70, SpO2 97%",
  MA_LOAI_RV: "2",
  MA_LYDO_CT: "1",
  HUONG_DIEU_TRI: "Chụp cắt lớp vi tính ổ bụng, dẫn lưu ổ áp xe dưới siêu âm",
  PHUONGTIEN_VC: "Xe cứu thương",
  HOTEN_NGUOI_HT: "ĐIỀU DƯỠNG MẪU",
  CHUCDANH_NGUOI_HT: "Điều dưỡng",
  MA_BAC_SI: surgeon,
  MA_TTDV: director,
};

const tables = { XML1: [XML1], XML2, XML3, XML4, XML5, XML7: [XML7], XML8: [XML8], XML13: [XML13] };

/** Rows of one table as a sheet: every column that a row uses, and nothing but text. */
function sheetOf([sheet, rows]) {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cell = (value, style = {}) => (value === undefined ? null : { value, type: String, ...style });
  return {
    sheet,
    data: [
      columns.map((name) => cell(name, { fontWeight: "bold", backgroundColor: "#e6f2ee" })),
      ...rows.map((row) => columns.map((name) => cell(row[name]))),
    ],
    columns: columns.map((name) => ({ width: Math.max(12, name.length + 2) })),
    stickyRowsCount: 1,
  };
}

const target = fileURLToPath(new URL("2-noi-tru-chuyen-vien.xlsx", import.meta.url));
await writeXlsxFile(Object.entries(tables).map(sheetOf)).toFile(target);
console.log(target);
