/** A disease as the record names it. The codes are those of ICD-10; the episodes are invented. */
export interface Diagnosis {
  /** @official MA_BENH_CHINH */
  readonly code: string;
  readonly text: string;
  /** Why the patient came. @official LY_DO_VV */
  readonly complaint: string;
}

/** What brings people to an examination room. */
export const acuteDiagnoses: readonly Diagnosis[] = [
  { code: "J02.9", text: "Viêm họng cấp, không đặc hiệu", complaint: "Đau họng, sốt nhẹ, ho khan 2 ngày" },
  {
    code: "J20.9",
    text: "Viêm phế quản cấp, không đặc hiệu",
    complaint: "Ho có đờm, tức ngực, sốt về chiều",
  },
  { code: "K29.7", text: "Viêm dạ dày, không đặc hiệu", complaint: "Đau âm ỉ vùng thượng vị, ợ hơi, ợ chua" },
  {
    code: "A09.0",
    text: "Viêm dạ dày - ruột do nguyên nhân nhiễm trùng khác",
    complaint: "Tiêu chảy, nôn, đau bụng",
  },
  {
    code: "N39.0",
    text: "Nhiễm khuẩn hệ tiết niệu, vị trí không xác định",
    complaint: "Tiểu buốt, tiểu rắt",
  },
  { code: "M54.5", text: "Đau cột sống thắt lưng", complaint: "Đau vùng thắt lưng, hạn chế vận động" },
  { code: "H10.9", text: "Viêm kết mạc, không đặc hiệu", complaint: "Mắt đỏ, cộm, chảy nước mắt" },
];

/** Diseases that are treated for years. */
export const chronicDiagnoses: readonly Diagnosis[] = [
  {
    code: "I10",
    text: "Bệnh tăng huyết áp vô căn (nguyên phát)",
    complaint: "Tái khám tăng huyết áp, hết thuốc",
  },
  {
    code: "E11.9",
    text: "Đái tháo đường type 2, không có biến chứng",
    complaint: "Tái khám đái tháo đường theo hẹn",
  },
  {
    code: "J44.9",
    text: "Bệnh phổi tắc nghẽn mạn tính, không đặc hiệu",
    complaint: "Khó thở khi gắng sức, tái khám",
  },
  {
    code: "I25.9",
    text: "Bệnh tim thiếu máu cục bộ mạn, không đặc hiệu",
    complaint: "Đau ngực khi gắng sức, tái khám",
  },
];

/** Diseases that end in the operating theatre. */
export const surgicalDiagnoses: readonly Diagnosis[] = [
  {
    code: "K35.8",
    text: "Viêm ruột thừa cấp, khác và không xác định",
    complaint: "Đau hố chậu phải, buồn nôn",
  },
  { code: "K80.2", text: "Sỏi túi mật không có viêm túi mật", complaint: "Đau hạ sườn phải từng cơn" },
  {
    code: "K40.9",
    text: "Thoát vị bẹn một bên, không tắc nghẽn",
    complaint: "Khối phồng vùng bẹn khi đi lại",
  },
  { code: "S82.2", text: "Gãy thân xương chày", complaint: "Đau, sưng nề, mất vận động cẳng chân sau ngã" },
];

/** Secondary diseases. @official MA_BENH_KT */
export const otherDiagnoses: readonly Diagnosis[] = [
  ...chronicDiagnoses,
  { code: "E78.5", text: "Tăng lipid máu, không đặc hiệu", complaint: "" },
  { code: "D64.9", text: "Thiếu máu, không đặc hiệu", complaint: "" },
  { code: "K21.9", text: "Bệnh trào ngược dạ dày - thực quản không có viêm thực quản", complaint: "" },
];
