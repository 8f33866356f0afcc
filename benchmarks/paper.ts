import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { PaperBlock, PaperDocument, PaperFonts } from "@benhan/exchange/paper";

const { resolve } = createRequire(new URL("../packages/exchange/package.json", import.meta.url));
const font = (file: string) => new Uint8Array(readFileSync(resolve(`@expo-google-fonts/tinos/${file}`)));

// Not by `loadPaperFonts`: bundled into a program of another folder it would not find them.
export const fonts: PaperFonts = {
  regular: font("400Regular/Tinos_400Regular.ttf"),
  bold: font("700Bold/Tinos_700Bold.ttf"),
  italic: font("400Regular_Italic/Tinos_400Regular_Italic.ttf"),
  boldItalic: font("700Bold_Italic/Tinos_700Bold_Italic.ttf"),
};

const words =
  "người bệnh đau ngực trái lan lên vai khó thở khi gắng sức ho khan về đêm mạch 88 lần/phút huyết áp 130/80 mmHg nhiệt độ 37,2 °C men tim không tăng creatinin 88 µmol/L điện tim nhịp xoang đều siêu âm tim chức năng thất trái bảo tồn".split(
    " ",
  );
const prose = (count: number, from: number) =>
  Array.from({ length: count }, (_, at) => words[(at * 7 + from) % words.length]).join(" ");

const narratives = [
  "Lý do vào viện",
  "Bệnh sử",
  "Tiền sử",
  "Khám lúc vào viện",
  "Diễn biến",
  "Cận lâm sàng",
  "Điều trị",
  "Tình trạng ra viện",
  "Dặn dò",
];

/** A discharge summary of three pages: lines of labels and values, narratives, a table of results, two signatures. */
export const summary: PaperDocument = {
  form: "02/BV2",
  title: "Tóm tắt hồ sơ bệnh án",
  size: "A4",
  orientation: "portrait",
  runningHead: "NGUYỄN THỊ THỬ · 26.004512",
  runningFoot: "Mẫu tóm tắt hồ sơ bệnh án",
  blocks: [
    {
      kind: "letterhead",
      left: [{ text: "SỞ Y TẾ MẪU" }, { text: "BỆNH VIỆN THỬ NGHIỆM", style: "bold" }],
      right: [
        { text: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", style: "bold" },
        { text: "Độc lập - Tự do - Hạnh phúc", style: "underlined" },
      ],
    },
    { kind: "title", text: "TÓM TẮT HỒ SƠ BỆNH ÁN", below: [] },
    {
      kind: "lines",
      lines: Array.from({ length: 6 }, (_, at) => [
        { label: `Mục ${at + 1}`, value: prose(5, at), share: 2 },
        { label: "Giá trị", value: `${at * 17}`, share: 1 },
      ]),
    },
    ...narratives.flatMap((title, at): PaperBlock[] => [
      { kind: "heading", level: 1, text: `${at + 1}. ${title}` },
      { kind: "paragraph", text: prose(110, at) },
    ]),
    {
      kind: "table",
      columns: [
        { title: "Xét nghiệm", share: 3 },
        { title: "Kết quả", share: 1 },
        { title: "Nhận xét", share: 3 },
      ],
      rows: Array.from({ length: 14 }, (_, at) => [prose(4, at), `${at},${at}`, prose(7, at + 3)]),
    },
    {
      kind: "signatures",
      placeAndDate: "Hà Nội, ngày 05 tháng 07 năm 2026",
      places: ["doctor", "head"].map((name) => ({
        name: `sign.${name}`,
        role: "treating-doctor",
        label: "BÁC SĨ ĐIỀU TRỊ",
        hint: "(Ký, ghi rõ họ tên)",
        required: true,
      })) as never,
    },
  ],
};

/** Every text of it that is drawn, and whether it is drawn bold. */
export const summaryTexts: readonly (readonly [string, boolean])[] = textsOf(summary.blocks, "");

function textsOf(value: unknown, key: string): [string, boolean][] {
  if (["kind", "role", "name", "style"].includes(key)) return [];
  if (typeof value === "string") return [[value, key === "title" || /^\d\. /.test(value)]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([own, member]) => textsOf(member, Array.isArray(value) ? key : own));
}
