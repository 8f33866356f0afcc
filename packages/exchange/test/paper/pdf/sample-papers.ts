import type {
  PaperBlock,
  PaperDocument,
  SignaturePlace,
  TableBlock,
} from "../../../src/paper/paper-document.ts";
import { pngFile, pngHead } from "./png-file.ts";

export const words =
  "người bệnh đau ngực trái lan lên vai, khó thở khi gắng sức, ho khan về đêm; mạch 88 lần/phút, huyết áp 130/80 mmHg, SpO₂ ≥ 96 %, nhiệt độ 37,2 °C, men tim không tăng (hs-TnT ≤ 14 ng/L), glucose 6,1 mmol/L, creatinin 88 µmol/L".split(
    " ",
  );

/** Invented text of so many words, always the same. */
export function prose(count: number, from = 0): string {
  return Array.from({ length: count }, (_, at) => words[(at * 7 + from) % words.length] ?? "").join(" ");
}

export function paperOf(blocks: readonly PaperBlock[], more: Partial<PaperDocument> = {}): PaperDocument {
  return {
    form: "TT25-02",
    title: "Giấy ra viện",
    size: "A4",
    orientation: "portrait",
    runningHead: "Nguyễn Thị Ánh Tuyết · 079185000000 · Số vào viện 26.004512",
    runningFoot: "Mẫu TT25-02 · bản 2025 · bố cục chưa đối chiếu bản gốc",
    blocks,
    ...more,
  };
}

export const letterhead: PaperBlock = {
  kind: "letterhead",
  left: [
    { text: "SỞ Y TẾ TỈNH MẪU" },
    { text: "BỆNH VIỆN ĐA KHOA THỬ NGHIỆM", style: "bold" },
    { text: "Khoa Nội tổng hợp" },
  ],
  right: [
    { text: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", style: "bold" },
    { text: "Độc lập - Tự do - Hạnh phúc", style: "underlined" },
    { text: "Số: 0045/GRV-BVĐK", style: "italic" },
  ],
};

export function signer(name: string, label: string, by?: string): SignaturePlace {
  return {
    name,
    role: "treating-doctor" as SignaturePlace["role"],
    label,
    hint: "(Ký, ghi rõ họ tên)",
    ...(by === undefined ? {} : { by }),
    required: true,
  };
}

export const signatures: PaperBlock = {
  kind: "signatures",
  placeAndDate: "Hà Nội, ngày 05 tháng 07 năm 2026",
  places: [
    signer("sign.treating-doctor", "BÁC SĨ ĐIỀU TRỊ", "Trần Văn Mẫu"),
    signer("sign.head-of-facility", "THỦ TRƯỞNG ĐƠN VỊ", "PGS.TS. Lê Thị Thử Nghiệm"),
  ],
};

const quickResponse = Array.from({ length: 25 }, (_, row) =>
  Array.from({ length: 25 }, (_, column) => (row * 31 + column * 17 + row * column) % 3 === 0),
);

export const dischargePaper = paperOf([
  letterhead,
  { kind: "title", text: "GIẤY RA VIỆN", below: ["Mẫu số 02", "Liên 2: giao cho người bệnh"] },
  {
    kind: "lines",
    lines: [
      [
        { label: "Họ và tên", value: "NGUYỄN THỊ ÁNH TUYẾT", share: 3 },
        { label: "Tuổi", value: "41", share: 1 },
        { label: "Giới tính", value: "Nữ", share: 1 },
      ],
      [
        {
          label: "Địa chỉ",
          value:
            "Số 12, ngõ 345 phố Nguyễn Khánh Toàn, phường Quan Hoa, quận Cầu Giấy, thành phố Hà Nội (nơi ở hiện tại khác hộ khẩu)",
          share: 1,
        },
      ],
      [
        { label: "Mã số BHXH/Thẻ BHYT số", value: "DN4797900000000", share: 3, boxes: true },
        { label: "Dân tộc", value: "", share: 1 },
      ],
      [
        { label: "Vào viện lúc", value: "08 giờ 15 ngày 28 tháng 06 năm 2026", share: 1 },
        { label: "Ra viện lúc", value: "10 giờ 00 ngày 05 tháng 07 năm 2026", share: 1 },
      ],
    ],
  },
  {
    kind: "choices",
    label: "Kết quả điều trị",
    options: [
      "Khỏi",
      "Đỡ, giảm",
      "Không thay đổi",
      "Nặng hơn",
      "Tử vong",
      "Tiên lượng nặng, gia đình xin về",
    ].map((label, at) => ({
      label,
      ticked: at === 1,
    })),
  },
  { kind: "heading", level: 1, text: "I. CHẨN ĐOÁN" },
  {
    kind: "paragraph",
    label: "Chẩn đoán chính",
    text: "Cơn đau thắt ngực không ổn định (I20.0); tăng huyết áp vô căn (I10)",
  },
  {
    kind: "paragraph",
    label: "Phương pháp điều trị",
    text: `${prose(60)}\nNgày 2: ${prose(25, 3)}\n\nNgày 3: ổn định.`,
  },
  { kind: "paragraph", label: "Ghi chú", text: "", emptyLines: 3 },
  signatures,
  {
    kind: "mark",
    title: "BẢN CHUYỂN ĐỔI TỪ DỮ LIỆU ĐIỆN TỬ",
    lines: ["Cơ quan chuyển đổi: 99999", "Thời gian: 05/07/2026 10:02", "Mã tra cứu: TC-000000-AB12"],
    picture: { alt: "Mã QR tra cứu", modules: quickResponse },
  },
]);

export function tablePaper(rows: number, more: Partial<PaperDocument> = {}): PaperDocument {
  return paperOf(
    [
      letterhead,
      { kind: "title", text: "TỜ ĐIỀU TRỊ", below: ["Tờ số 1"] },
      courseTable(rows),
      {
        ...signatures,
        places: [
          signer("sign.a", "ĐIỀU DƯỠNG"),
          signer("sign.b", "TRƯỞNG KHOA", "Phạm Văn Thử"),
          signer("sign.c", "BÁC SĨ ĐIỀU TRỊ", "Trần Văn Mẫu"),
        ],
      } as PaperBlock,
    ],
    more,
  );
}

export function courseTable(rows: number): TableBlock {
  return {
    kind: "table",
    label: "Diễn biến bệnh và y lệnh",
    columns: [
      { title: "Ngày giờ", share: 2, align: "center" },
      { title: "Theo dõi diễn biến bệnh", share: 6 },
      { title: "Y lệnh", share: 5 },
      { title: "Số lượng", share: 1.4, align: "right" },
    ],
    rows: Array.from({ length: rows }, (_, at) => [
      `${String((at % 28) + 1).padStart(2, "0")}/06/2026 08:${String(at % 60).padStart(2, "0")}`,
      prose(6 + ((at * 5) % 31), at),
      `Y lệnh ${at + 1}: paracetamol 500 mg × ${(at % 3) + 1} viên`,
      `${at + 1},50`,
    ]),
  };
}

export const prescriptionPaper = paperOf(
  [
    letterhead,
    { kind: "title", text: "ĐƠN THUỐC", below: [] },
    {
      kind: "lines",
      lines: [
        [
          { label: "Họ tên", value: "Nguyễn Thị Ánh Tuyết", share: 3 },
          { label: "Cân nặng", value: "52 kg", share: 1 },
        ],
        [{ label: "Mã định danh", value: "079185000000", share: 1, boxes: true }],
      ],
    },
    {
      kind: "table",
      columns: [
        { title: "STT", share: 1, align: "center" },
        { title: "Tên thuốc, hàm lượng, cách dùng", share: 8 },
        { title: "Số lượng", share: 2, align: "right" },
      ],
      rows: Array.from({ length: 60 }, (_, at) => [
        `${at + 1}`,
        `Amoxicillin + acid clavulanic 875 mg/125 mg (thuốc thử số ${at + 1})\nNgày uống 2 lần, mỗi lần 1 viên, sau ăn sáng và tối`,
        "14 viên",
      ]),
    },
    {
      kind: "signatures",
      placeAndDate: "Thành phố Hồ Chí Minh, ngày 05 tháng 07 năm 2026",
      places: [signer("sign.doctor", "BÁC SĨ KHÁM BỆNH", "Trần Văn Mẫu")],
    },
  ],
  { form: "TT26-01", title: "Đơn thuốc", size: "A5", runningFoot: "Mẫu đơn thuốc TT26-01" },
);

/** A PNG of one colour with a transparent edge. */
export function logo(side = 24): Uint8Array {
  const rows = new Uint8Array(side * (1 + side * 4));
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const inside = Math.hypot(x - side / 2, y - side / 2) < side / 2 - 1;
      rows.set([20, 90, 160, inside ? 255 : 0], y * (1 + side * 4) + 1 + x * 4);
    }
  }
  return pngFile(pngHead(side, side, 8, 6), rows);
}

/** Every kind of block, twice the headings, everything that can be empty and everything that can be filled. */
export const everyBlockPaper = paperOf(
  [
    {
      kind: "letterhead",
      logo: { alt: "Biểu trưng", bytes: logo() },
      left: [
        { text: "BỆNH VIỆN ĐA KHOA THỬ NGHIỆM TRUNG ƯƠNG CƠ SỞ HAI", style: "bold" },
        { text: "Khoa Hồi sức tích cực và Chống độc" },
      ],
      right: [
        { text: "MS: 05/BV-02" },
        { text: "Số lưu trữ: 26/00451" },
        { text: "Mã y tế: 01/99999/26/004512" },
      ],
    },
    {
      kind: "title",
      text: "PHIẾU TỔNG KẾT VỚI MỘT TÊN RẤT DÀI ĐỂ XEM TIÊU ĐỀ XUỐNG DÒNG CÓ ĐÚNG HAY KHÔNG",
      below: ["Cấp lại lần 2"],
    },
    { kind: "heading", level: 1, text: "A. Hành chính" },
    { kind: "heading", level: 2, text: "1. Người bệnh" },
    { kind: "heading", level: 3, text: "a) Liên hệ" },
    {
      kind: "lines",
      lines: [
        [
          {
            label: "Một nhãn rất dài của mẫu phiếu cần phải xuống dòng vì chiếm quá nửa ô của nó",
            value: "giá trị",
            share: 1,
          },
          { label: "Khi cần báo tin cho", value: "Nguyễn Văn Mẫu\nSố điện thoại 0900000000", share: 1 },
        ],
        [
          { label: "Nghề nghiệp", value: "", share: 1 },
          { label: "Quốc tịch", value: "", share: 1 },
          { label: "Ngoại kiều", value: "", share: 1 },
        ],
        [{ label: "", value: "Không có nhãn", share: 1 }],
      ],
    },
    {
      kind: "choices",
      label: "",
      options: [
        { label: "Có", ticked: true },
        { label: "Không", ticked: false },
      ],
    },
    { kind: "paragraph", text: "Chữ nghiêng ở giữa.", style: "italic", align: "center" },
    { kind: "paragraph", text: "Chữ nhỏ bên phải.", style: "small", align: "right" },
    {
      kind: "table",
      label: "Bảng trống",
      columns: [
        { title: "A", share: 1 },
        { title: "B", share: 2 },
      ],
      rows: [],
    },
    {
      kind: "picture",
      picture: {
        alt: "Mã vạch",
        bars: [2, 1, 1, 2, 3, 2, 1, 1, 2, 2, 1, 3, 1, 2, 2, 1, 1, 3],
        text: "26004512",
      },
      width: 50,
      align: "center",
    },
    { kind: "picture", picture: { alt: "Ảnh", bytes: logo(40) }, width: 20, align: "right" },
    { kind: "page-break" },
    {
      kind: "signatures",
      places: ["a", "b", "c", "d", "e"].map((name) =>
        signer(`sign.${name}`, `NGƯỜI KÝ ${name.toUpperCase()}`),
      ),
    },
  ],
  { title: "Phiếu có mọi khối" },
);
