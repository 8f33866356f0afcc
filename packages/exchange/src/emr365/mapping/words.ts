import type {
  Anaesthesia,
  Episode,
  ExaminedSystem,
  HistoryEntry,
  OrderEntry,
  Outcome,
  Referral,
} from "@benhan/core";
import { wordOf } from "./item-codecs.ts";
import type { ItemCodec } from "./item-rule.ts";

/** Words that the format asks for as text. No list of them could be read: they are those of the printed forms. */

export const payer: ItemCodec<Episode["payer"]> = wordOf(
  { insurance: "BHYT", fee: "Thu phí", exempt: "Miễn", other: "Khác" },
  { "viện phí": "fee", "dịch vụ": "fee" },
);

export const referredBy: ItemCodec<Referral["by"]> = wordOf(
  { "medical-facility": "Cơ quan y tế", self: "Tự đến", other: "Khác" },
  { "cơ sở y tế": "medical-facility" },
);

export const outcome: ItemCodec<Outcome> = wordOf(
  {
    recovered: "Khỏi",
    improved: "Đỡ, giảm",
    unchanged: "Không thay đổi",
    worse: "Nặng hơn",
    died: "Tử vong",
    "poor-prognosis-home": "Tiên lượng nặng, xin về",
    undetermined: "Chưa xác định",
    "died-outside": "Tử vong ngoại viện",
  },
  { đỡ: "improved", giảm: "improved", "tử vong tại cơ sở": "died" },
);

export const anaesthesia: ItemCodec<Anaesthesia> = wordOf(
  { general: "Gây mê", regional: "Gây tê", acupuncture: "Châm tê", other: "Khác" },
  {},
);

export const urgency: ItemCodec<OrderEntry["urgency"]> = wordOf(
  { routine: "Thường", emergency: "Cấp cứu" },
  { "thường quy": "routine" },
);

type Category = OrderEntry["category"];

export const orderCategory: ItemCodec<Category> = wordOf<Category>({
  laboratory: "Xét nghiệm",
  imaging: "Chẩn đoán hình ảnh",
  "functional-test": "Thăm dò chức năng",
  procedure: "Thủ thuật",
  operation: "Phẫu thuật",
  consultation: "Hội chẩn",
  drug: "Thuốc",
  blood: "Máu",
  diet: "Dinh dưỡng",
  care: "Chăm sóc",
  other: "Khác",
});

/** Whether the patient has or had it. A row without a value is there because it is so. */
export const presence = {
  toText: (present: boolean): string => (present ? "1" : "0"),
  fromText: (item: string): boolean | undefined => presenceWords.get(item.trim().toLowerCase()),
};

const presenceWords: ReadonlyMap<string, boolean> = new Map([
  ...["", "1", "x", "có", "true", "yes", "dương tính"].map((word) => [word, true] as const),
  ...["0", "không", "không có", "false", "no", "âm tính"].map((word) => [word, false] as const),
]);

/** The heading of a history, before its words. A disease has none. */
export const historyHeadings: Readonly<Record<HistoryEntry["category"], string>> = {
  disease: "",
  allergy: "Dị ứng",
  surgery: "Phẫu thuật",
  "drug-abuse": "Ma túy",
  alcohol: "Rượu bia",
  tobacco: "Thuốc lá",
  waterpipe: "Thuốc lào",
  obstetric: "Sản khoa",
  gynaecological: "Phụ khoa",
  vaccination: "Tiêm chủng",
  epidemiology: "Dịch tễ",
  growth: "Phát triển",
  nutrition: "Dinh dưỡng",
  implant: "Dụng cụ cấy ghép",
  other: "Khác",
};

/** The organ items, and which system each of them is. */
export const organItems: Readonly<Record<string, ExaminedSystem>> = {
  tuanhoan: "circulation",
  hohap: "respiration",
  tieuhoa: "digestion",
  thantietnieu: "urogenital",
  thankinh: "nervous",
  coxuongkhop: "musculoskeletal",
  taimuihong: "ear-nose-throat",
  ranghammat: "dental",
  noitiet_dinhduong_benhlikhac: "endocrine-nutrition",
};

/** Systems without an organ item: they stand under `noitiet_dinhduong_benhlikhac`, with this note. */
export const organNotes: Partial<Readonly<Record<ExaminedSystem, string>>> = {
  skin: "Da liễu",
  mental: "Tâm thần",
  eye: "Mắt",
  obstetric: "Sản khoa",
  gynaecological: "Phụ khoa",
  traditional: "Y học cổ truyền",
  special: "Chuyên khoa",
  other: "Khác",
};
