import { icd9cmShape } from "../../codes/shapes/claim-shapes.ts";
import { icd10Shape } from "../../codes/shapes/icd10.ts";
import type { Icd10Flag } from "../../codes/shapes/icd10-flags.ts";
import { codingSystems } from "../../record/coding-systems.ts";
import type { TableColumn, TableDefinition } from "../table-definition.ts";
import { column, dates, englishName } from "./columns.ts";

function flag(name: Icd10Flag, number: number, ...headers: readonly string[]): TableColumn {
  return { name, number, kind: "flag", need: "expected", headers };
}

const flags: readonly TableColumn[] = [
  flag("notMain", 24, "Không được sử dụng làm bệnh chính", "Không được là bệnh chính", "Không là bệnh chính"),
  flag(
    "discouragedMain",
    25,
    "Không khuyến khích sử dụng làm bệnh chính",
    "Không khuyến khích là bệnh chính",
  ),
  flag("notSpecific", 26, "Không được sử dụng", "Không được sử dụng, đã có mã chi tiết hơn", "Không sử dụng"),
  flag("causeOfDeathOnly", 27, "Chỉ sử dụng cho nguyên nhân tử vong", "Chỉ dùng cho nguyên nhân tử vong"),
  flag("womenOnly", 28, "Chỉ sử dụng cho nữ", "Chỉ dùng cho nữ", "Chỉ áp dụng cho nữ"),
  flag("menOnly", 29, "Chỉ sử dụng cho nam", "Chỉ dùng cho nam", "Chỉ áp dụng cho nam"),
];

/**
 * The Vietnamese ICD-10 table. The flags are found by header or by the official numbers 24 to 29 of the columns; their
 * wording in the annex was not at hand, so a host may have to name them in `columns`. The counts are those of one public
 * copy. @legal TT 06/2026/TT-BYT; QĐ 4469/QĐ-BYT (2020)
 */
export const icd10Table: TableDefinition = {
  id: codingSystems.disease,
  name: { vi: "Mã bệnh ICD-10", en: "ICD-10 diseases" },
  key: ["code"],
  columns: [
    {
      ...column(
        "code",
        "code",
        "required",
        "Mã bệnh",
        "Mã bệnh ICD-10",
        "Mã ICD-10",
        "Mã ICD",
        "Disease code",
      ),
      shape: icd10Shape,
    },
    column(
      "vi",
      "text",
      "required",
      "Tên bệnh",
      "Tên bệnh tiếng Việt",
      "Tên tiếng Việt",
      "Tên bệnh (tiếng Việt)",
    ),
    column(
      "en",
      "text",
      "optional",
      "Disease name",
      "Tên bệnh tiếng Anh",
      "Tên tiếng Anh",
      "Tên bệnh (tiếng Anh)",
    ),
    ...flags,
  ],
  advisoryCounts: [
    { edition: "TT06-2026", rows: 5395, columns: flags.map(({ name }) => name) },
    ...[2427, 221, 2119, 12, 933, 144].map((rows, at) => ({
      edition: "TT06-2026",
      rows,
      columns: [flags[at]?.name ?? ""],
    })),
  ],
};

/** Procedures by ICD-9-CM volume 3. @legal QĐ 4440/QĐ-BYT (2020) */
export const icd9cmTable: TableDefinition = {
  id: codingSystems.procedure,
  name: { vi: "Mã phẫu thuật, thủ thuật ICD-9-CM", en: "ICD-9-CM procedures" },
  key: ["code"],
  columns: [
    {
      ...column(
        "code",
        "code",
        "required",
        "Mã",
        "Mã ICD-9-CM",
        "Mã ICD9-CM",
        "Mã ICD-9",
        "MA_PTTT_QT",
        "Mã PTTT",
        "Code",
      ),
      shape: icd9cmShape,
    },
    column(
      "vi",
      "text",
      "required",
      "Tên",
      "Tên tiếng Việt",
      "Tên PTTT",
      "Tên phẫu thuật, thủ thuật",
      "TEN_PTTT_QT",
    ),
    englishName,
    ...dates,
  ],
};

/** Diseases of traditional medicine. @legal QĐ 7603/QĐ-BYT (2018); QĐ 1978/QĐ-BYT (2026) @official MA_BENH_YHCT */
export const traditionalMedicineTable: TableDefinition = {
  id: codingSystems.traditional,
  name: { vi: "Mã bệnh y học cổ truyền", en: "diseases of traditional medicine" },
  key: ["code"],
  columns: [
    column(
      "code",
      "code",
      "required",
      "Mã bệnh YHCT",
      "Mã YHCT",
      "MA_BENH_YHCT",
      "Mã bệnh y học cổ truyền",
      "Mã bệnh",
    ),
    column(
      "vi",
      "text",
      "required",
      "Tên bệnh YHCT",
      "Tên YHCT",
      "TEN_BENH_YHCT",
      "Tên bệnh y học cổ truyền",
      "Tên bệnh",
    ),
    {
      ...column(
        "icd10",
        "code",
        "optional",
        "Mã ICD-10",
        "Mã bệnh ICD-10",
        "Mã ICD-10 tương ứng",
        "MA_ICD10",
      ),
    },
    ...dates,
  ],
};
