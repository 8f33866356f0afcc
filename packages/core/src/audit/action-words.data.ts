/**
 * What the actions of a log are called in Vietnamese, for whoever reads an export and knows no codes: the commands and
 * readings of the lifecycle, what an extract comes to, the acts of access and privacy, and `print` of the host.
 */
export const actionWords: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ["view", "xem"],
  ["use", "sử dụng để điều trị"],
  ["read", "cho đọc tại chỗ"],
  ["copy", "sao chép"],
  ["export", "đưa ra ngoài hệ thống"],
  ["extract", "cung cấp cho bên yêu cầu"],
  ["print", "in"],
  ["list", "xem danh sách"],
  ["history", "xem lịch sử"],
  ["check", "kiểm tra trước thao tác"],
  ["create", "lập"],
  ["begin", "bắt đầu điều trị"],
  ["update", "cập nhật"],
  ["leave", "kết thúc đợt điều trị"],
  ["amend", "sửa đổi sau hoàn thành"],
  ["sign", "ký"],
  ["complete", "hoàn thành"],
  ["finalise", "chốt"],
  ["archive", "đưa vào lưu trữ"],
  ["reopen", "mở lại"],
  ["hold", "giữ, không cho loại"],
  ["release", "bỏ lệnh giữ"],
  ["cancel", "hủy"],
  ["restore", "phục hồi"],
  ["dispose", "loại khi hết hạn lưu trữ"],
  ["break-glass", "mở khẩn"],
  ["review", "duyệt lần mở khẩn"],
  ["issue-ticket", "cấp phiếu cho đưa dữ liệu ra ngoài"],
]);
