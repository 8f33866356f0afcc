import type { Issue } from "@benhan/core/faults";
import { officialOf, pathOf } from "./official-place.ts";
import { rowsOf } from "./rows-of.ts";

/**
 * What keeps tables out of plain JavaScript from being read at all: a list where one XML1 belongs, and cells that are no
 * text, the first of each column. Rules would call such cells empty.
 */
export function shapeIssues(tables: object): readonly Issue[] {
  const issues: Issue[] = [];
  if (Array.isArray((tables as { readonly XML1?: unknown }).XML1)) issues.push(summaryIsList);
  for (const table of Object.keys(tables)) {
    const told = new Set<string>();
    rowsOf(tables, table).forEach((row, index) => {
      for (const field in row) {
        const value: unknown = row[field];
        if (typeof value === "string" || value === undefined || value === null || told.has(field)) continue;
        told.add(field);
        issues.push(notText(table, index, field));
      }
    });
  }
  return issues;
}

const summaryIsList: Issue = {
  code: "exchange.bhyt.summary_is_list",
  severity: "error",
  path: ["XML1"],
  official: "XML1",
  text: {
    vi: "XML1 là một danh sách; một đợt điều trị có đúng một XML1, ghi thành một đối tượng.",
    en: "XML1 is a list; an episode has exactly one XML1, written as an object.",
  },
  nextStep: {
    vi: "Lập trình viên: các dòng của nhiều đợt (bảng tính, câu truy vấn) thì đưa qua tablesFromSheets, hàm này chia theo MA_LK; một đợt thì ghi XML1: {…}.",
    en: "Developers: pass rows of many episodes (sheets, queries) through tablesFromSheets, which divides them by MA_LK; for one episode write XML1: {…}.",
  },
  source: "BenhAn",
};

function notText(table: string, row: number, field: string): Issue {
  const place = { table, row, field };
  const official = officialOf(place);
  return {
    code: "exchange.bhyt.cell_not_text",
    severity: "error",
    path: pathOf(place),
    official,
    text: {
      vi: `${official} phải là chuỗi ký tự; các ô khác của cột này cũng cần xem lại.`,
      en: `${official} must be text; look at the other cells of the column, too.`,
    },
    nextStep: {
      vi: 'Ghi số và ngày dưới dạng chuỗi đúng như sẽ gửi, ví dụ "15000.00"; hoặc đưa các dòng qua tablesFromSheets, hàm này đổi số thành chuỗi.',
      en: 'Write numbers and dates as the very text to be sent, such as "15000.00"; or pass the rows through tablesFromSheets, which turns numbers into text.',
    },
    source: "BenhAn",
  };
}
