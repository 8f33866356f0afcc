import { diagnosisBindings as diagnosis } from "../../bindings/diagnosis.ts";
import { procedureBindings } from "../../bindings/procedure.ts";
import { complicated, operated } from "../../conditions/record-conditions.ts";
import { field } from "../../form-field.ts";
import { section } from "../../form-section.ts";

const { operation } = procedureBindings;

/** Phẫu thuật, thủ thuật: what the operations of the episode come to. */
export const operationData = section("II-op", "Phẫu thuật, thủ thuật", "Surgery data", [
  field(
    0,
    "before",
    "chẩn đoán trước phẫu thuật",
    "Diagnosis before the operation",
    operation.diagnosisBefore,
    operated,
  ),
  field(0, "beforeCode", "chẩn đoán trước, mã", "Before, code", diagnosis.beforeOperation.main.code),
  field(
    0,
    "after",
    "chẩn đoán sau phẫu thuật",
    "Diagnosis after the operation",
    operation.diagnosisAfter,
    operated,
  ),
  field(0, "afterCode", "chẩn đoán sau, mã", "After, code", diagnosis.afterOperation.main.code),
  field(1, "complicationCause", "tai biến", "Complication through", operation.complicationCause, complicated),
  field(1, "complication", "biến chứng", "Complication", operation.complicationText, complicated),
  field(2, "daysAfter", "số ngày sau phẫu thuật", "Days after the operation", operation.daysAfter),
  field(2, "count", "số lần phẫu thuật", "Number of operations", operation.count, operated),
]);

/** Bảng phẫu thuật: one operation a row. */
export const operationTable = section("B-op", "Bảng phẫu thuật", "Operation table", [
  field([0, 1, 2, 3], "rows", "bảng phẫu thuật", "Operations", operation.rows, operated),
]);
