/** The texts that rules come from, as they are cited in Vietnamese. */
export const sources = {
  qd3176: "QĐ 3176/QĐ-BYT (29/10/2024)",
  qd4750: "QĐ 4750/QĐ-BYT (29/12/2023)",
  qd1931: "QĐ 1931/QĐ-BYT (29/06/2026), theo thông tin đã đăng, chưa đối chiếu bản gốc",
  gateway: "Bảng kiểm tra dữ liệu của BHXH theo QĐ 4750/QĐ-BYT (2024)",
  checkers: "Quy tắc của các phần mềm kiểm tra, chưa có trong văn bản",
  own: "BenhAn",
} as const;
