import type { Evidence } from "../../../evidence.ts";
import type { Bilingual } from "@benhan/core/faults";

/** What an answer to a card look-up means for the reception desk. */
export type CardClass =
  | "OK"
  | "OK_MANUAL_CHECK"
  | "OK_REPLACED"
  | "NOT_ELIGIBLE"
  | "NOT_FOUND"
  | "INPUT"
  | "CONFIG"
  | "RETRYABLE"
  | "AUTH";

/** One result code of the card look-up. */
export interface CardCode {
  /** @official maKetQua */
  readonly code: string;
  readonly class: CardClass;
  readonly evidence: Evidence;
  readonly meaning: Bilingual;
  /** What reception asks the patient, or does next. */
  readonly next: Bilingual;
}

const code = (
  value: string,
  cardClass: CardClass,
  meaning: readonly [vi: string, en: string],
  next: readonly [vi: string, en: string],
  evidence: Evidence = "D",
): CardCode => ({
  code: value,
  class: cardClass,
  evidence,
  meaning: { vi: meaning[0], en: meaning[1] },
  next: { vi: next[0], en: next[1] },
});

const byHand = [
  "Xem thẻ BHYT và giấy tờ có ảnh, đối chiếu họ tên, ngày sinh và hạn thẻ bằng mắt rồi tiếp nhận; cổng không giữ dữ liệu của thẻ này.",
  "Look at the card and a paper with a photo, compare name, date of birth and validity by eye, then admit; the gateway does not hold this card.",
] as const;

const decreased = [
  "Hỏi người bệnh có thẻ mới hoặc nơi làm việc, nơi ở mới không; nếu có, tra cứu lại bằng số thẻ mới hoặc số CCCD. Nếu không, giải thích và hướng dẫn hỏi cơ quan BHXH nơi đã đóng.",
  "Ask whether the patient has a new card, or a new employer or home; if so, look up again with the new card or the citizen number. If not, explain it and refer the patient to the insurance office where they paid.",
] as const;

const again = [
  "Không phải lỗi của người bệnh: vẫn tiếp nhận, chụp lại thẻ và giấy tờ có ảnh, rồi tra cứu lại sau.",
  "Not the patient's fault: admit as usual, copy the card and a paper with a photo, and look up again later.",
] as const;

const administrator = [
  "Không cần hỏi người bệnh: vẫn tiếp nhận và báo người quản trị.",
  "Nothing to ask the patient: admit as usual and tell the administrator.",
] as const;

/**
 * All result codes of the card look-up. Codes of two characters and 090 belong to functions that were withdrawn on
 * 2024-08-01 and are not read.
 *
 * @official KQNhanLichSuKCB2024, maKetQua
 * @legal Công văn 1923/BHXH-CNTT (20/06/2024), phụ lục 03, mục 4
 */
export const cardCodes: readonly CardCode[] = [
  code(
    "000",
    "OK",
    ["Thông tin thẻ chính xác.", "The card information is correct."],
    [
      "Đối chiếu ảnh trên giấy tờ với người bệnh, ghi hạn thẻ và nơi đăng ký ban đầu từ kết quả.",
      "Compare the photo with the patient, and take validity and registered facility from the answer.",
    ],
  ),
  code(
    "001",
    "OK_MANUAL_CHECK",
    ["Thẻ do BHXH Bộ Quốc phòng quản lý.", "The card is managed by the insurance of the Ministry of Defence."],
    byHand,
  ),
  code(
    "002",
    "OK_MANUAL_CHECK",
    [
      "Thẻ do BHXH Công an nhân dân quản lý.",
      "The card is managed by the insurance of the Ministry of Public Security.",
    ],
    byHand,
  ),
  code(
    "003",
    "OK_REPLACED",
    ["Thẻ cũ hết hạn, đã được cấp thẻ mới.", "The old card has expired; a new one was issued."],
    [
      "Dùng số thẻ mới và hạn thẻ mới mà cổng trả về; báo người bệnh thẻ cũ không còn dùng được.",
      "Use the new card number and validity that came back; tell the patient that the old card is no longer good.",
    ],
  ),
  code(
    "004",
    "OK_REPLACED",
    ["Thẻ cũ còn hạn, nhưng đã được cấp thẻ mới.", "The old card is still valid, but a new one was issued."],
    [
      "Hỏi người bệnh đã nhận thẻ mới chưa. Xem ngày bắt đầu của thẻ mới: từ ngày đó dùng số thẻ mới mà cổng trả về.",
      "Ask whether the patient has the new card. From the first day of the new card on, use the number that came back.",
    ],
  ),
  code(
    "010",
    "NOT_ELIGIBLE",
    ["Thẻ hết hạn sử dụng.", "The card has expired."],
    [
      "Hỏi thẻ đã gia hạn hoặc biên lai đóng tiếp; thử tra cứu lại bằng số CCCD. Nếu không có, giải thích người bệnh tự trả và hướng dẫn gia hạn.",
      "Ask for a renewed card or the receipt of the renewal; look up again with the citizen number. Otherwise explain that the patient pays, and how to renew.",
    ],
  ),
  code(
    "050",
    "NOT_FOUND",
    ["Không thấy thông tin thẻ.", "There is no information on this card."],
    [
      "Xin lại thẻ và CCCD, so từng ký tự của số thẻ; tra cứu lại bằng số CCCD. Vẫn không thấy thì hướng dẫn người bệnh hỏi cơ quan BHXH.",
      "Ask for the card and the citizen card again and compare the number sign by sign; look up again with the citizen number. If it stays unknown, refer the patient to the insurance office.",
    ],
  ),
  code(
    "051",
    "INPUT",
    ["Sai mã thẻ.", "The card number is wrong."],
    [
      "Xin thẻ, đọc lại số thẻ từng ký tự (dễ lẫn O với 0, I với 1), hoặc quét mã QR trên thẻ.",
      "Ask for the card and read the number again sign by sign (O and 0, I and 1 are easily confused), or scan its QR code.",
    ],
  ),
  code(
    "052",
    "INPUT",
    ["Sai mã tỉnh của thẻ (ký tự 4 và 5).", "The province of the card (signs 4 and 5) is wrong."],
    [
      "Xin thẻ, so ký tự thứ 4 và 5 của số thẻ; không sửa theo tỉnh mới, ghi đúng như in trên thẻ.",
      "Ask for the card and compare signs 4 and 5; write them as printed, not by the new provinces.",
    ],
  ),
  code(
    "053",
    "INPUT",
    ["Sai mã quyền lợi của thẻ (ký tự 3).", "The entitlement of the card (sign 3) is wrong."],
    [
      "Xin thẻ, so ký tự thứ 3 của số thẻ; nếu thẻ in đúng như đã nhập, tra cứu lại bằng số CCCD hoặc 10 số BHXH.",
      "Ask for the card and compare sign 3; if it is printed so, look up again with the citizen number or the 10-digit insurance number.",
    ],
  ),
  code(
    "054",
    "CONFIG",
    [
      "Số CCCD của cán bộ tra cứu không có trong danh sách của cơ sở.",
      "The citizen number of the officer is not on the facility's list.",
    ],
    administrator,
  ),
  code(
    "055",
    "CONFIG",
    [
      "Họ tên cán bộ tra cứu không khớp danh sách của cơ sở.",
      "The name of the officer does not match the facility's list.",
    ],
    administrator,
  ),
  code(
    "060",
    "INPUT",
    ["Sai họ tên.", "The name is wrong."],
    [
      "Xin CCCD, so họ tên từng chữ, từng dấu với phần đã nhập (bộ gõ tiếng Việt và máy quét hay làm sai chữ), sửa rồi tra cứu lại. Nếu thẻ in khác CCCD, hướng dẫn người bệnh điều chỉnh tại cơ quan BHXH.",
      "Ask for the citizen card and compare the name letter by letter, accents included (Vietnamese keyboards and scanners garble it), mend it and look up again. If the card differs from the citizen card, refer the patient to the insurance office.",
    ],
  ),
  code(
    "061",
    "INPUT",
    ["Sai họ tên, đúng chữ cái đầu.", "The name is wrong, but its first letter is right."],
    [
      "Gần đúng: xin CCCD, tìm chữ hoặc dấu sai trong họ tên (thiếu tên đệm, sai dấu, i hay y), sửa rồi tra cứu lại.",
      "Nearly right: ask for the citizen card, find the wrong letter or accent (a missing middle name, i or y), mend it and look up again.",
    ],
  ),
  code(
    "070",
    "INPUT",
    ["Sai ngày sinh.", "The date of birth is wrong."],
    [
      "Xin CCCD và thẻ, so ngày sinh; nếu thẻ chỉ in năm sinh hoặc tháng và năm, nhập đúng như trên thẻ rồi tra cứu lại.",
      "Ask for the citizen card and the card and compare the date of birth; if the card shows only a year, or month and year, enter it so and look up again.",
    ],
  ),
  code(
    "100",
    "RETRYABLE",
    ["Cổng lỗi khi lấy dữ liệu thẻ.", "The gateway failed to read the card data."],
    again,
  ),
  code("101", "RETRYABLE", ["Lỗi máy chủ của cổng.", "The server of the gateway failed."], again),
  code(
    "110",
    "NOT_ELIGIBLE",
    ["Thẻ đã thu hồi.", "The card was withdrawn."],
    [
      "Hỏi người bệnh đã được cấp thẻ khác chưa; nếu có, tra cứu lại bằng thẻ đó hoặc số CCCD. Nếu không, giải thích thẻ đã thu hồi và hướng dẫn hỏi cơ quan BHXH.",
      "Ask whether the patient was given another card; if so, look up again with it or the citizen number. Otherwise explain that the card was withdrawn and refer the patient to the insurance office.",
    ],
  ),
  code(
    "120",
    "NOT_ELIGIBLE",
    ["Thẻ đã báo giảm.", "The card was reported as ended."],
    decreased,
  ),
  code(
    "121",
    "NOT_ELIGIBLE",
    ["Thẻ đã báo giảm: chuyển ngoài tỉnh.", "The card was reported as ended: moved to another province."],
    decreased,
  ),
  code(
    "122",
    "NOT_ELIGIBLE",
    ["Thẻ đã báo giảm: chuyển trong tỉnh.", "The card was reported as ended: moved inside the province."],
    decreased,
  ),
  code(
    "123",
    "NOT_ELIGIBLE",
    [
      "Thẻ đã báo giảm: tăng lại tại cùng đơn vị.",
      "The card was reported as ended: added again at the same employer.",
    ],
    [
      "Hỏi thẻ mới do cùng đơn vị cấp; tra cứu lại bằng số thẻ mới hoặc số CCCD.",
      "Ask for the new card of the same employer; look up again with its number or the citizen number.",
    ],
  ),
  code(
    "124",
    "NOT_ELIGIBLE",
    ["Thẻ đã báo giảm: ngừng tham gia.", "The card was reported as ended: the person stopped paying."],
    [
      "Hỏi người bệnh có tham gia BHYT ở nơi khác không; nếu có, tra cứu lại bằng số CCCD. Nếu không, giải thích và hướng dẫn tham gia lại.",
      "Ask whether the patient is insured elsewhere; if so, look up again with the citizen number. Otherwise explain it, and how to join again.",
    ],
  ),
  code(
    "130",
    "NOT_ELIGIBLE",
    ["Trẻ em không xuất trình thẻ.", "A child without a card."],
    [
      "Hỏi người đi cùng thẻ hoặc số định danh của trẻ. Trẻ dưới 6 tuổi chưa có thẻ: xin giấy chứng sinh hoặc giấy khai sinh và làm theo thủ tục cho trẻ dưới 6 tuổi; vẫn khám.",
      "Ask the companion for the child's card or personal number. For a child under 6 without a card, ask for the birth certificate and follow the procedure for children under 6; see the child all the same.",
    ],
  ),
  code(
    "205",
    "INPUT",
    ["Tham số sai định dạng.", "A parameter has a wrong format."],
    [
      "Xem lại số thẻ (10, 12 hoặc 15 ký tự), họ tên và ngày sinh đã nhập; nếu đều đúng, báo người quản trị.",
      "Check card number (10, 12 or 15 signs), name and date of birth; if all are right, tell the administrator.",
    ],
  ),
  code(
    "401",
    "AUTH",
    ["Cổng không xác thực được tài khoản của cơ sở.", "The gateway does not accept the account of the facility."],
    administrator,
  ),
  code("500", "RETRYABLE", ["Lỗi máy chủ của cổng.", "The server of the gateway failed."], again, "C"),
];

/** The row of a code, or `undefined` for one that no letter names. */
export function cardCodeOf(value: string): CardCode | undefined {
  return cardCodes.find((row) => row.code === value);
}
