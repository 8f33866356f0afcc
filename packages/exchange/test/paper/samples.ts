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
import { plausibleValue } from "./plausible-values.ts";

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
].map(([licence, name]) => ({
  from,
  licence,
  name,
  title: "1",
  position: licence === "000003/XX-GPHN" ? "2" : "",
  scope: [],
  departments: [],
}));
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
  if (filled.values.length > 0 || field.type === "table" || field.requiredWhen !== undefined) return filled;
  const plausible = plausibleValue(filled);
  return plausible === undefined ? filled : { ...filled, values: [plausible[0]], printed: [plausible[1]] };
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
    at: `08:0${index} 0${index + 2}/07/2026`,
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
      from: `08:00 0${index + 3}/07/2026`,
      days: String([1, 1, 3][index]),
    }),
  ),
  "II.departmentDays": "1",
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
