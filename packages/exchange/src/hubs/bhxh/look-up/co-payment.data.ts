import type { Bilingual } from "@benhan/core/faults";
import type { AnswerField } from "./card-fields.data.ts";
import type { Evidence } from "../../../evidence.ts";
import type { CardClass } from "./card-codes.data.ts";
import type { CoPaymentHolder, CoPaymentVisit } from "./co-payment.ts";

/** One result of the co-payment function. */
export interface CoPaymentCode {
  readonly status: number;
  /** Empty: an answer without a body. @official MaKetQua */
  readonly code: string;
  readonly class: CardClass;
  /** Several rows of one code: this part of the remark decides. @official GhiChu */
  readonly note?: string;
  readonly evidence: Evidence;
  readonly next: Bilingual;
}

/**
 * All results of the co-payment function. The code in the body counts, the status where there is none.
 *
 * @official /api/TraCuuCCT/TraCuuTienMCCT
 * @legal Công văn 1839/CNTT-PM (18/08/2026), read at second hand
 */
export const coPaymentCodes: readonly CoPaymentCode[] = [
  {
    ...{ status: 200, code: "200", class: "OK", evidence: "D" },
    next: {
      vi: "Cho người bệnh xem số lũy kế cùng mốc dữ liệu trong ghi chú của cổng; miễn cùng chi trả còn cần đủ 5 năm liên tục.",
      en: "Show the accumulated figure with the date in the gateway's remark; the exemption needs five years without a gap besides.",
    },
  },
  {
    ...{ status: 200, code: "204", class: "NOT_FOUND", evidence: "D" },
    next: {
      vi: "Cổng không thấy thẻ, hoặc thẻ chưa có cùng chi trả (cổng không phân biệt): kiểm tra lại thẻ, họ tên, ngày sinh; không coi là 0 đồng. Hỏi người bệnh giấy chứng nhận không cùng chi trả nếu có.",
      en: "The card is unknown, or has no co-payment yet (the gateway does not say which): check card, name and birth; do not take it for zero. Ask the patient for a certificate of exemption.",
    },
  },
  {
    ...{ status: 400, code: "400", class: "INPUT", evidence: "D" },
    next: {
      vi: "Xem lại số thẻ (10, 12 hoặc 15 ký tự), họ tên và ngày sinh.",
      en: "Check card number (10, 12 or 15 signs), name and date of birth.",
    },
  },
  {
    ...{ status: 401, code: "", class: "AUTH", evidence: "D" },
    next: {
      vi: "Phiên hết hạn hoặc địa chỉ IP đã đổi: báo người quản trị nếu lặp lại.",
      en: "The session has ended or the IP address has changed: tell the administrator if it repeats.",
    },
  },
  {
    ...{ status: 500, code: "500", class: "CONFIG", evidence: "D" },
    note: "trong quá trình tra cứu",
    next: {
      vi: "Tài khoản bị hạn chế tra cứu: báo người quản trị, không tra cứu tiếp.",
      en: "The account may not look up: tell the administrator, and stop.",
    },
  },
  {
    ...{ status: 500, code: "500", class: "RETRYABLE", evidence: "D" },
    next: {
      vi: "Lỗi hệ thống của cổng: tra cứu lại sau ít nhất 15 phút.",
      en: "The gateway failed: look up again in 15 minutes at the earliest.",
    },
  },
];

/** The fields of one row of `DataCCT`. `duPhong1` to `duPhong5` are reserved. */
export const coPaymentFields: readonly AnswerField<CoPaymentVisit>[] = [
  { official: "Id", ours: "id", form: "text", evidence: "D" },
  { official: "ngayTraCuu", ours: "lookedUpOn", form: "date", evidence: "D" },
  { official: "maThe", ours: "cardNumber", form: "text", evidence: "D" },
  { official: "maCskcb", ours: "facilityCode", form: "text", evidence: "D" },
  { official: "ngayVao", ours: "admittedOn", form: "date", evidence: "D" },
  { official: "ngayRa", ours: "dischargedOn", form: "date", evidence: "D" },
  { official: "maDoiTuongKCB", ours: "visitCategory", form: "text", evidence: "D" },
  { official: "tBNCCTMCCT", ours: "exempt", form: "amount", evidence: "D" },
  { official: "tBNCCTLuyKe", ours: "accumulated", form: "amount", evidence: "D" },
  { official: "ngayNhanCong", ours: "reachedGatewayOn", form: "date", evidence: "D" },
  { official: "ngayNhan", ours: "receivedOn", form: "date", evidence: "D" },
];

/** The fields of `ThongTinSoThe`. */
export const coPaymentHolderFields: readonly AnswerField<CoPaymentHolder>[] = [
  { official: "hoTen", ours: "name", form: "text", evidence: "D" },
  { official: "ngaySinh", ours: "birth", form: "text", evidence: "D" },
  { official: "ngayKetThuc", ours: "validTo", form: "date", evidence: "D" },
  { official: "maBhxh", ours: "insuranceNumber", form: "text", evidence: "D" },
];
