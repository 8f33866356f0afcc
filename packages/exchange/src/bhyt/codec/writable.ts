import type { Issue, JsonPath } from "@benhan/core/faults";
import type { TableDefinition } from "../schema/table-definition.ts";
import { isUnwritable } from "./xml-text.ts";

/** What keeps one row from being written: columns the table does not have, cells that are no text or not legal in XML. */
export function unwritableCells(
  definition: TableDefinition,
  row: unknown,
  path: JsonPath,
  official: string,
): readonly Issue[] {
  if (typeof row !== "object" || row === null || Array.isArray(row)) return [notARow(path, official)];
  const columns = new Set(definition.fields.map((field) => field.name));
  return Object.entries(row).flatMap(([name, value]: [string, unknown]): Issue[] => {
    const at = { path: [...path, name], official: `${official}.${name}` };
    if (value === undefined) return [];
    if (!columns.has(name)) return [unknownColumn(at)];
    if (typeof value !== "string") return [notText(at)];
    return isUnwritable(value) ? [illegalCharacter(at)] : [];
  });
}

interface At {
  readonly path: JsonPath;
  readonly official: string;
}

function notARow(path: JsonPath, official: string): Issue {
  return {
    code: "exchange.bhyt.not_a_row",
    severity: "error",
    path,
    official,
    text: { vi: `${official} không phải là một dòng dữ liệu.`, en: `${official} is not a row.` },
    nextStep: {
      vi: "Truyền mỗi dòng là một đối tượng có tên cột chính thức.",
      en: "Pass each row as an object with the official column names.",
    },
  };
}

function unknownColumn({ path, official }: At): Issue {
  return {
    code: "exchange.bhyt.unknown_column",
    severity: "error",
    path,
    official,
    rule: "ENV-011",
    text: { vi: `${official}: bảng không có cột này.`, en: `${official}: the table has no such column.` },
    nextStep: {
      vi: "Bỏ cột này hoặc sửa tên cột cho đúng quyết định.",
      en: "Remove the column or correct its name to the decision's.",
    },
  };
}

function notText({ path, official }: At): Issue {
  return {
    code: "exchange.bhyt.not_text",
    severity: "error",
    path,
    official,
    text: { vi: `${official} phải là chuỗi ký tự.`, en: `${official} must be text.` },
    nextStep: {
      vi: 'Ghi số và ngày dưới dạng chuỗi đúng như sẽ gửi, ví dụ "15000.00".',
      en: 'Write numbers and dates as the very text to be sent, such as "15000.00".',
    },
  };
}

function illegalCharacter({ path, official }: At): Issue {
  return {
    code: "exchange.bhyt.illegal_character",
    severity: "error",
    path,
    official,
    text: {
      vi: `${official} có ký tự điều khiển mà XML không cho phép.`,
      en: `${official} holds a control character that XML does not allow.`,
    },
    nextStep: {
      vi: "Mở ô này, xóa ký tự lạ (thường do dán từ nơi khác) rồi lưu lại.",
      en: "Open the field, delete the stray character (often pasted in) and save again.",
    },
  };
}
