import type { MedicalRecord } from "@benhan/core";
import { formatPath, hasErrors, type Issue } from "@benhan/core/faults";
import { inCapitals } from "../layout/field-text.ts";
import { purposeMark } from "../marks/purpose-mark.ts";
import type { PaperBlock, PaperDocument, TableCell } from "../paper-document.ts";
import type { PaperOptions } from "../paper-options.ts";
import type { CheckedPaper, CheckedPapers } from "./check-record-papers.ts";
import { foundNotes, paperStanding, sourceMark } from "./paper-standing.ts";
import type { RecordPaper } from "./record-papers.ts";

/** The groups of papers, as the record is ordered. */
export const groupTitles: { readonly [group in RecordPaper["group"]]: string } = {
  record: "I. Bệnh án",
  sheet: "II. Phiếu, giấy trong hồ sơ",
  certificate: "III. Giấy chứng nhận, giấy chuyển, đơn thuốc",
};

/** `08:55 02/07/2026` */
export function printedMinute(at: string): string {
  const day = at.slice(0, 10).split("-").reverse().join("/");
  return at.length > 10 ? `${at.slice(11, 16)} ${day}` : day;
}

/** The name of a paper of the record in its file, by its number from 1. */
export const paperKey = (number: number): string => `paper-${number}`;

/** Stands at the foot of each page before its number in the whole record. */
export const pageLabel = "Trang hồ sơ";

/** What the first page of a print says besides its papers. */
export interface CoverOptions {
  readonly facility?: PaperOptions["facility"] | undefined;
  readonly logo?: PaperOptions["logo"] | undefined;
  /** For whom and what for, printed for whoever receives it. @legal Luật KCB 15/2023/QH15 Đ69 k5 */
  readonly purpose?: string | undefined;
  readonly printedAt?: PaperOptions["printedAt"] | undefined;
}

/**
 * The first page: whose record it is, and every paper with its number and the page on which it begins. Both are found at
 * the foot of each page.
 */
export function contentsPaper(
  record: MedicalRecord,
  papers: readonly CheckedPaper[],
  options: CoverOptions,
): PaperDocument {
  const numbered = papers.map((one, at) => ({ ...one, number: at + 1 }));
  const all = papers.map(({ paper }) => paper);
  const blocks = (Object.keys(groupTitles) as RecordPaper["group"][]).flatMap(
    (group): readonly PaperBlock[] => {
      const own = numbered.filter(({ paper }) => paper.group === group);
      if (own.length === 0) return [];
      return [
        { kind: "heading", level: 2, text: groupTitles[group] },
        {
          kind: "table",
          columns: [
            { title: "Giấy số", share: 2, align: "right" },
            { title: "Thời điểm", share: 5 },
            { title: "Mẫu", share: 3 },
            { title: "Tên giấy", share: 7 },
            { title: "Ghi chú", share: 5 },
            { title: "Trang", share: 2, align: "right" },
          ],
          rows: own.map(({ number, paper, complete, issues }) => [
            String(number),
            printedMinute(paper.at),
            paper.form,
            nameOf(paper, all),
            [
              paperStanding(paper)?.vi ?? [],
              foundNotes(issues).map(({ vi }) => vi),
              complete ? [] : "còn thiếu",
            ]
              .flat()
              .join("; "),
            [{ text: "", pageOf: paperKey(number) }],
          ]),
        },
      ];
    },
  );
  return {
    ...pageOf("Mục lục hồ sơ bệnh án", record, options),
    blocks: [
      letterhead(record, options),
      { kind: "title", text: "MỤC LỤC HỒ SƠ BỆNH ÁN", below: [] },
      {
        kind: "lines",
        lines: [
          [{ label: "Họ và tên người bệnh", value: record.patient.name ?? "", share: 1 }],
          [
            { label: "Số hồ sơ", value: record.recordNumber, share: 1 },
            { label: "Số lưu trữ", value: record.archiveNumber ?? "", share: 1 },
          ],
          [
            { label: "Vào lúc", value: printedMinute(record.episode.arrivedAt), share: 1 },
            { label: "Ra lúc", value: printedMinute(record.episode.endedAt ?? ""), share: 1 },
          ],
        ],
      },
      ...(options.purpose === undefined ? [] : [purposeMark(options.purpose)]),
      ...blocks,
    ],
  };
}

/** With what tells it from others of its form. */
function nameOf(paper: RecordPaper, papers: readonly RecordPaper[]): TableCell {
  const { names, number } = paper;
  const id = sourceMark(paper, papers);
  return [
    { text: names.vi },
    ...(number === undefined ? [] : [{ text: `Số: ${number}` }]),
    ...(id === undefined ? [] : [{ text: `Mã nguồn: ${id}` }]),
  ];
}

/**
 * The last page of a print that does not hold everything: what is missing, paper by paper, and what no paper shows. When
 * that is all, nothing is missing: it is handed over beside the print.
 */
export function missingPaper(
  record: MedicalRecord,
  { papers, beside }: Omit<CheckedPapers, "report">,
  options: CoverOptions,
): PaperDocument {
  const lists = [
    { title: "Toàn hồ sơ", issues: beside },
    ...papers.map(({ paper, issues }, at) => ({
      title: `${papers.length > 1 ? `Giấy số ${at + 1}: ` : ""}${paper.form} ${paper.names.vi}`,
      issues: issues.filter(({ severity }) => severity === "error"),
    })),
  ];
  const blocks = lists
    .filter(({ issues }) => issues.length > 0)
    .flatMap(({ title, issues }): readonly PaperBlock[] => [
      { kind: "heading", level: 2, text: title },
      {
        kind: "table",
        columns: [
          { title: "Chỗ", share: 6 },
          { title: "Nội dung", share: 14 },
        ],
        rows: issues.map((issue) => [issue.official ?? placeIn(record, issue), issue.text.vi]),
      },
    ]);
  const isMissing = hasErrors(lists.flatMap(({ issues }) => issues));
  const title = isMissing ? "Nội dung chưa có" : "Nội dung giao kèm, ngoài bản in";
  return {
    ...pageOf(title, record, options),
    blocks: [
      { kind: "title", text: inCapitals(title), below: [`Hồ sơ số ${record.recordNumber}`] },
      ...blocks,
    ],
  };
}

/** When the entry happened that a finding is about, for a person; else the place in the data. */
function placeIn({ entries }: MedicalRecord, { path }: Issue): string {
  const [list, position] = path;
  const entry = list === "entries" && typeof position === "number" ? entries[position] : undefined;
  if (entry === undefined) return formatPath(path);
  const what = entry.kind === "attachment" ? entry.title : entry.kind === "imaging-result" ? entry.name : "";
  return [what, printedMinute(entry.occurredAt)].filter(Boolean).join(", ");
}

function pageOf(
  title: string,
  { recordNumber, patient }: MedicalRecord,
  { printedAt }: CoverOptions,
): Omit<PaperDocument, "blocks"> {
  return {
    form: title,
    title,
    size: "A4",
    orientation: "portrait",
    runningHead: [title, patient.name, recordNumber].filter(Boolean).join(" · "),
    runningFoot: [
      `Hồ sơ số ${recordNumber}`,
      ...(printedAt ? [`in lúc ${printedMinute(printedAt)}`] : []),
    ].join(" · "),
    inFile: { pageLabel },
  };
}

function letterhead(
  { facilityCode, archiveNumber }: MedicalRecord,
  { facility, logo }: CoverOptions,
): PaperBlock {
  return {
    kind: "letterhead",
    ...(logo !== undefined && { logo }),
    left: [
      ...(facility?.authority ? [{ text: inCapitals(facility.authority) }] : []),
      { text: facility?.name ? inCapitals(facility.name) : `Cơ sở ${facilityCode}`, style: "bold" },
      ...(facility?.address ? [{ text: facility.address }] : []),
    ],
    right: archiveNumber === undefined ? [] : [{ text: `Số lưu trữ: ${archiveNumber}` }],
  };
}
