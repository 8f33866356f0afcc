import type { Bilingual } from "../../faults/issue.ts";
import type { AttributeName, Detail } from "./deidentify-policy.ts";
import type { Diversity } from "./diversity.ts";
import type { ToldValues } from "./generalise.ts";

/** What is told about an export: counts only, so that it may be kept and shown. */
export interface DeidentifyReport {
  readonly purpose: string;
  readonly exportId: string;
  /** What was asked for. */
  readonly k: number;
  readonly l?: number;
  /** People in the smallest group, counted on the rows as they are given. Absent without rows. */
  readonly smallestGroup?: number;
  readonly groups: number;
  readonly rowsRead: number;
  /** Records that were handed in more than once; each counts once. */
  readonly rowsTwice: number;
  /** Different patients among them. */
  readonly people: number;
  readonly rowsGiven: number;
  /** Left out, because they would be among fewer than `k` people, or in a group without the diversity `l`. */
  readonly rowsSuppressed: number;
  /** How many rows are told by which line of the policy. */
  readonly rowsByDetail: readonly { readonly detail: Detail; readonly rows: number }[];
  readonly diversity: readonly Diversity[];
  /** The members of a row; all else of the records was dropped. */
  readonly members: readonly string[];
}

/** The report as lines for people, in Vietnamese with the English below each. */
export function renderDeidentifyReport(report: DeidentifyReport): string {
  const { k, l, smallestGroup, groups, rowsRead, rowsTwice, rowsGiven, rowsSuppressed } = report;
  const lines: readonly Bilingual[] = [
    {
      vi: `Xuất dữ liệu khử nhận dạng: ${report.exportId} · mục đích: ${report.purpose}`,
      en: `De-identified export: ${report.exportId} · purpose: ${report.purpose}`,
    },
    {
      vi: `k yêu cầu: ${k}; nhóm nhỏ nhất: ${smallestGroup ?? "không có dòng nào"} người, ${groups} nhóm`,
      en: `k asked for: ${k}; smallest group: ${smallestGroup ?? "no rows"} people, ${groups} groups`,
    },
    {
      vi: `Bệnh án đọc: ${rowsRead} (trùng ${rowsTwice}); dòng xuất: ${rowsGiven}; loại bỏ vì không đạt: ${rowsSuppressed}`,
      en: `Records read: ${rowsRead} (twice: ${rowsTwice}); rows given: ${rowsGiven}; left out: ${rowsSuppressed}`,
    },
    ...fewPeople(report),
    ...report.rowsByDetail
      .filter(({ rows }) => rows > 0)
      .map(({ detail: { age, period, diagnosis, province }, rows }) => ({
        vi: `  ${rows} dòng: ${ageWords(age)}, ${periodWords[period]}, ${diagnosisWords[diagnosis]}, ${provinceWords[province]}`,
        en: `  ${rows} rows: age ${age}, period ${period}, diagnosis ${diagnosis}, place ${province}`,
      })),
    ...report.diversity.map(({ of, smallest, rowsAlike }) => ({
      vi: `Độ đa dạng (l) của ${memberWord(of)}: nhỏ nhất ${smallest ?? "–"}; ${rowsAlike} dòng trong nhóm chỉ có một giá trị${of === "diagnosis" && l !== undefined ? `; l yêu cầu: ${l}` : "; chỉ báo cáo"}`,
      en: `Diversity (l) of ${of}: least ${smallest ?? "–"}; ${rowsAlike} rows in groups with one value${of === "diagnosis" && l !== undefined ? `; l asked for: ${l}` : "; reported only"}`,
    })),
    {
      vi: `Trường được xuất: ${report.members.map(memberWord).join(", ")}. Mọi trường khác đã bỏ. Cấm tái nhận dạng (Luật 91/2025/QH15 Đ14 k6).`,
      en: `Members given: ${report.members.join(", ")}. All else was dropped. Re-identification is forbidden (Law 91/2025/QH15, Article 14.6).`,
    },
  ];
  return `${lines.flatMap(({ vi, en }) => [oneLine(vi), oneLine(en)]).join("\n")}\n`;
}

/** Rows were left out, and most of what was read is of people who are in it already. */
function fewPeople({
  k,
  people,
  rowsRead,
  rowsTwice,
  rowsSuppressed,
}: DeidentifyReport): readonly Bilingual[] {
  const records = rowsRead - rowsTwice;
  if (rowsSuppressed === 0 || (people >= k && people * 2 > records)) return [];
  return [
    {
      vi: `Gợi ý: ${records} bệnh án là của ${people} người: k đếm người, không đếm bệnh án. Thêm bệnh án của người khác, hoặc kiểm tra số giấy tờ có bị ghi chung không.`,
      en: `Hint: ${records} records are of ${people} ${people === 1 ? "person" : "people"}: k counts people, not records. Add records of others, or see whether patients share a number by mistake.`,
    },
  ];
}

const ageWords = (age: Detail["age"]): string =>
  age === "hidden" ? "không nêu tuổi" : `tuổi theo nhóm ${age} năm`;

const periodWords: { readonly [period in Detail["period"]]: string } = {
  month: "thời gian theo tháng",
  quarter: "thời gian theo quý",
  year: "thời gian theo năm",
  hidden: "không nêu thời gian",
};
const diagnosisWords: { readonly [diagnosis in Detail["diagnosis"]]: string } = {
  category: "chẩn đoán theo mã 3 ký tự ICD-10",
  chapter: "chẩn đoán theo chương ICD-10",
  hidden: "không nêu chẩn đoán",
};
const provinceWords: { readonly [province in Detail["province"]]: string } = {
  province: "nơi ở theo tỉnh",
  hidden: "không nêu nơi ở",
};
const memberWords: Readonly<Record<string, string>> = {
  pseudonym: "bí danh",
  sex: "giới tính",
  ageBand: "nhóm tuổi",
  province: "tỉnh",
  period: "thời gian",
  diagnosis: "chẩn đoán",
  episodeType: "loại đợt điều trị",
  payer: "nguồn chi trả",
  outcome: "kết quả điều trị",
  dischargeType: "hình thức ra viện",
  stayBand: "số ngày nằm viện",
} satisfies Readonly<Record<AttributeName | keyof ToldValues | "pseudonym", string>>;

const memberWord = (name: string): string => memberWords[name] ?? name;

/** A text of the host must not begin a line of its own. */
const oneLine = (line: string): string => line.replace(/[\r\n\u2028\u2029]+/g, " ");
