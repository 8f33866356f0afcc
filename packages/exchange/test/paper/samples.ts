import { parseCalendarDate } from "@benhan/core";
import {
  type FilledField,
  type FilledForm,
  type FormOptions,
  type FormRow,
  fillForm,
} from "@benhan/core/forms";
import { loadOfficialCodes } from "@benhan/core/official-codes";
import { filledSample } from "../../../core/test/forms/samples/filled-samples.ts";
import type { PaperOptions } from "../../src/paper/paper-options.ts";
import { courseNotes, longAddress, longCourse, longIllness, longResults, sixtyDrugs } from "./long-texts.ts";

/** A filled form with what stands around it. */
export interface PaperSample {
  readonly name: string;
  readonly form: FilledForm;
  readonly options: PaperOptions;
}

const from = "2020-01-01";
const practitioners = [
  ["000001/XX-GPHN", "PGS.TS. LÊ THỊ HỒNG MẪU"],
  ["000003/XX-GPHN", "ThS.BSCKII. NGUYỄN TRẦN HOÀNG VĂN MẪU"],
  ["000010/XX-GPHN", "CNĐD. PHẠM THỊ THỬ"],
].map(([licence, name]) => ({ from, licence, name, title: "1", scope: [], departments: [] }));
const masters = {
  facilityId: "bv-thu-nghiem",
  profiles: [
    {
      from,
      name: "Bệnh viện Đa khoa Thử nghiệm Mẫu",
      authority: "Sở Y tế thành phố Mẫu",
      address: "Số 1, đường Mẫu, phường Mẫu, thành phố Mẫu",
      phone: "0900000000",
      code: "79999",
    },
  ],
  practitioners,
  departments: [
    { from, code: "K19", name: "Khoa Ngoại tổng hợp", kind: "clinical" },
    { from, code: "K02", name: "Khoa Hồi sức tích cực - Chống độc", kind: "clinical" },
  ],
  beds: [],
  machines: [],
} as unknown as NonNullable<FormOptions["masters"]>;

const codes = await loadOfficialCodes(parseCalendarDate("2026-07-02"));

const options: PaperOptions = {
  facility: {
    name: "Bệnh viện Đa khoa Thử nghiệm Mẫu",
    authority: "Sở Y tế thành phố Mẫu",
    address: "Số 1, đường Mẫu, phường Mẫu, thành phố Mẫu",
  },
  place: "Hà Nội",
} as PaperOptions;

/** The sample of core with every optional field said too, and the longest texts where forms have room for them. */
function sampleForm(
  code: string,
  said: Readonly<Record<string, string | readonly FormRow[]>> = {},
): FilledForm {
  const { record, options: given } = filledSample(code);
  const own = code.endsWith("/BV1") ? { ...record, form: code } : record;
  const form = fillForm(code, own, { ...given, masters, codes });
  if (form === undefined) throw new Error(code);
  return {
    ...form,
    sections: form.sections.map(({ section, fields }) => ({
      section,
      fields: fields.map((field) => complete(field, said[field.field.id] ?? longTexts[field.field.id])),
    })),
  };
}

const longTexts: Readonly<Record<string, string>> = {
  "I.name": "TÔN NỮ CÔNG HUYỀN THỊ NGỌC HƯƠNG GIANG",
  "id.name": "TÔN NỮ CÔNG HUYỀN THỊ NGỌC HƯƠNG GIANG",
  "I.address": longAddress,
  "id.address": longAddress,
  "pat.residence": longAddress,
  "all.address": longAddress,
  "A.presentIllness": longIllness,
  "adm.presentIllness": longIllness,
  "B.course": longCourse,
  "B.results": longResults,
  "stay.course": longCourse,
  "stay.results": longResults,
  "all.course": longCourse,
  "op.course": longCourse,
};

function complete(filled: FilledField, said: string | readonly FormRow[] | undefined): FilledField {
  const { field } = filled;
  if (typeof said === "string") return { ...filled, values: [said], printed: [said] };
  if (said !== undefined) return { ...filled, values: [], printed: [], rows: said, printedRows: said };
  // What only a death, a transfer or a child asks for stays empty in a stay that had none.
  const asked = field.requiredWhen === undefined && !/^(II\.transfer|pat\.companion)/.test(field.id);
  if (filled.values.length > 0 || field.type === "table" || !asked) return filled;
  const [value, printed] = plausible(filled);
  return { ...filled, values: [value], printed: [printed] };
}

function plausible({ field }: FilledField): readonly [string, string] {
  switch (field.type) {
    case "number": {
      const number = usualNumbers[field.unit ?? ""] ?? "2";
      return [number, number];
    }
    case "date":
      return ["2026-07-07", "07/07/2026"];
    case "minute":
      return ["2026-07-07T10:00", "10 giờ 00 phút, ngày 07/07/2026"];
    case "yes-no":
      return ["no", "Không"];
    case "choice":
      return [field.choices?.[0]?.value ?? "", field.choices?.[0]?.label.vi ?? ""];
    case "practitioner":
      return ["000010/XX-GPHN", "CNĐD. PHẠM THỊ THỬ"];
    case "code":
      return ["I10", "I10"];
    case "identifier":
      // Wards and beds have short names.
      if (/\.(room|bed)$/.test(field.id)) return ["305", "305"];
      return ["0123456789", "0123456789"];
    case "birth":
      return ["0123456789", "0123456789"];
    default:
      return textOf(field);
  }
}

const usualNumbers: Readonly<Record<string, string>> = {
  g: "3100",
  cm: "34",
  tuổi: "25",
  tuần: "39",
  ngày: "28",
  "lần/phút": "140",
};

function textOf({ id, label }: FilledField["field"]): readonly [string, string] {
  const said = /nghề|học vấn/i.test(label)
    ? "Nhân viên văn phòng"
    : /quan hệ/i.test(label)
      ? "Con ruột"
      : /chẩn đoán|kèm|biến chứng|phân biệt/i.test(label)
        ? "Tăng huyết áp vô căn (nguyên phát)"
        : /họ tên|tên dự kiến|^(người|thân nhân|cha|mẹ|bố)/i.test(label)
          ? "NGUYỄN HOÀNG PHƯƠNG THỬ"
          : id.startsWith("A.") || id.startsWith("A-")
            ? "Chưa ghi nhận bất thường"
            : "Theo dõi thêm, tái khám đúng hẹn";
  return [said, said];
}

const sample = (code: string, said = {}, more: PaperOptions = {}): PaperSample => ({
  name: `${code.replace("/", "-")}`,
  form: sampleForm(code, said),
  options: { ...options, ...more },
});

/** A record of which nothing is known yet, to be written on by hand. */
function blankForm(code: string): PaperSample {
  const form = sampleForm(code);
  const nothing = (filled: FilledField): FilledField => ({
    ...filled,
    values: [],
    printed: [],
    rows: [],
    printedRows: [],
  });
  return {
    name: `${code.replace("/", "-")}-trang`,
    form: {
      ...form,
      sections: form.sections.map(({ section, fields }) => ({ section, fields: fields.map(nothing) })),
      signatures: form.signatures.map((signature) => ({ ...signature, by: [] })),
    },
    options: { ...options, draft: true },
  };
}

const operation = {
  "B-op.rows": Array.from({ length: 3 }, (_, index) => ({
    at: `08 giờ 0${index} phút, ngày 0${index + 2}/07/2026`,
    method: "Phẫu thuật nội soi cắt ruột thừa viêm, rửa ổ bụng, đặt dẫn lưu Douglas",
    anaesthesia: "Gây mê",
    surgeon: "ThS.BSCKII. NGUYỄN TRẦN HOÀNG VĂN MẪU",
    anaesthetist: "BSCKI. LÊ VĂN THỬ",
  })),
};

const moves = {
  "II.moves": ["Khoa Hồi sức tích cực - Chống độc", "Khoa Ngoại tổng hợp", "Khoa Phục hồi chức năng"].map(
    (department, index) => ({
      department,
      from: `08 giờ 00 phút, ngày 0${index + 3}/07/2026`,
      days: `${index + 1}`,
    }),
  ),
};

const narcotics = Array.from({ length: 3 }, (_, index) => ({
  inn: "Morphin sulfat",
  tradeName: "MST Continus",
  strength: `${(index + 1) * 10}mg`,
  quantity: String([60, 21, 5][index]),
  unit: "Viên",
  dose: "1 viên mỗi lần, ngày 2 lần",
  route: "1.01",
  timing: "8 giờ và 20 giờ",
  days: "10",
}));

/** Forty papers: every family, the longest realistic content, and one without any. */
export function paperSamples(): readonly PaperSample[] {
  return [
    sample("01/BV1", moves),
    blankForm("01/BV1"),
    ...["02", "03"].map((number) => sample(`${number}/BV1`)),
    sample("05/BV1", operation),
    sample("06/BV1"),
    sample("07/BV1"),
    sample("10/BV1", { ...operation, ...moves }),
    ...["13", "15", "16", "18", "20"].map((number) => sample(`${number}/BV1`)),
    ...["29", "01", "06", "08", "16"].map((number) => sample(`${number}/BV2`)),
    sample("36/BV2", { "rows.rows": courseNotes }),
    sample("27/BV2"),
    ...["01", "02", "03", "04", "05", "06"].map((number) => sample(`TT25-${number}`)),
    sample("TT25-07", {}, { copy: "Liên 2: giao cho người bệnh", reissue: { time: 1, of: "12" } }),
    ...["09", "10", "11"].map((number) => sample(`TT25-${number}`)),
    sample("TT22-01"),
    sample("TT22-02"),
    sample("TT01-V"),
    sample("TT01-VI"),
    sample("TT26-I", { "rx.drugs": sixtyDrugs }),
    sample("TT26-II", { "rx.drugs": narcotics }, { copy: "Liên 3: giao cho người bệnh" }),
    ...["III", "IV", "V", "VI"].map((annex) => sample(`TT26-${annex}`)),
  ];
}
