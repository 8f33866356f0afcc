import type { Bilingual, Issue, JsonPath } from "@benhan/core/faults";
import type { PaperDocument } from "../paper-document.ts";
import { paperIssues } from "../paper-shape.ts";
import { isDrawable } from "./draw-picture.ts";
import { leastColumn } from "./draw-table.ts";
import { styleOf } from "./paper-style.ts";
import { fieldSteps } from "./signature-fields.ts";

/** Characters of a running head or foot: with more there would be no room for the paper itself. */
const longestRunning = 600;

/** Places that cannot be drawn without losing something, paths beginning with the index of the paper. */
export function undrawablePlaces(paper: PaperDocument, at: number): readonly Issue[] {
  const strange = paperIssues(paper, [at]);
  if (strange.length > 0) return strange;
  const issues: Issue[] = [];
  const names = new Set<string>();
  const style = styleOf(paper);
  const mostColumns = Math.floor((style.width - style.left - style.right) / leastColumn);
  if (style.isLabel && (style.left * 2 >= style.width || style.top * 2 >= style.height)) {
    issues.push(issue("label_size", [at, "size", "margin"], labelMargin));
  }
  for (const line of ["runningHead", "runningFoot"] as const) {
    if (paper[line].length > longestRunning)
      issues.push(issue("running_line_too_long", [at, line], runningLine));
  }
  paper.blocks.forEach((block, index) => {
    const path: JsonPath = [at, "blocks", index];
    switch (block.kind) {
      case "table":
        if (block.columns.length < 1 || block.columns.length > mostColumns) {
          issues.push(issue("table_columns", [...path, "columns"], tableColumns(mostColumns)));
        }
        block.rows.forEach((row, number) => {
          if (row.length > block.columns.length)
            issues.push(issue("row_too_long", [...path, "rows", number], rowTooLong));
        });
        break;
      case "signatures":
        block.places.forEach(({ name }, number) => {
          const whole = fieldSteps(name).join(".");
          if (whole === "" || names.has(whole)) {
            issues.push(issue("field_name", [...path, "places", number, "name"], fieldName));
          }
          names.add(whole);
        });
        break;
      case "letterhead":
        if (block.logo !== undefined && !isDrawable(block.logo))
          issues.push(pictureUnreadable([...path, "logo"]));
        break;
      case "picture":
      case "mark":
        if (block.picture !== undefined && !isDrawable(block.picture)) {
          issues.push(pictureUnreadable([...path, "picture"]));
        }
        break;
    }
  });
  return issues;
}

function issue(what: string, path: JsonPath, text: Bilingual): Issue {
  return { code: `exchange.paper.${what}`, severity: "error", path, text };
}

const pictureUnreadable = (path: JsonPath): Issue => ({
  ...issue("picture_unreadable", path, picture),
  nextStep: {
    vi: "Xuất lại hình thành PNG không xen kẽ hoặc JPEG RGB, rồi đưa các byte của tệp (logo.bytes).",
    en: "Save it again as a PNG that is not interlaced or a JPEG in RGB, and pass the bytes of the file (logo.bytes).",
  },
});

/** A label that goes on beside its page would be stuck on somebody else. */
export function labelOverflow(at: number): Issue {
  return issue("label_pages", [at, "size"], labelPages);
}

const labelMargin: Bilingual = {
  vi: "Lề của nhãn không còn chỗ cho nội dung.",
  en: "The margins of the label leave no room for its content.",
};
const labelPages: Bilingual = {
  vi: "Nội dung không vừa một nhãn: dùng khổ lớn hơn hoặc bớt dòng.",
  en: "The content does not fit one label: use a larger one, or fewer lines.",
};
const runningLine: Bilingual = {
  vi: `Dòng đầu trang hoặc chân trang dài quá ${longestRunning} ký tự.`,
  en: `The running head or foot is longer than ${longestRunning} characters.`,
};
const tableColumns = (most: number): Bilingual => ({
  vi: `Bảng phải có từ 1 đến ${most} cột trên khổ giấy này.`,
  en: `A table has 1 to ${most} columns on paper of this size.`,
});
const rowTooLong: Bilingual = {
  vi: "Dòng của bảng có nhiều ô hơn số cột: phần thừa sẽ bị mất khi in.",
  en: "The row has more cells than the table has columns: what is beyond them would be lost.",
};
const fieldName: Bilingual = {
  vi: "Tên ô ký bị trống hoặc trùng trong cùng giấy tờ.",
  en: "The name of the place to sign is empty, or another place of the paper has it.",
};
const picture: Bilingual = {
  vi: "Không đọc được hình: dùng PNG không xen kẽ (non-interlaced) hoặc JPEG màu RGB hay xám.",
  en: "The picture cannot be read: use a PNG that is not interlaced, or a JPEG in RGB or gray.",
};
