import type { CareEntry } from "../../record/entries/care.ts";
import { column } from "../form-field.ts";
import type { Binding } from "../form-template.ts";
import { tableBinding } from "./binding.ts";
import { authorOf, selectEntries } from "./entry-binding.ts";

const byWhom = column("by", "người ghi", "Recorded by", "practitioner", "1");
const at = column("at", "ngày giờ", "Time", "minute", "1");

/** The rows of the sheets that are written day by day. */
export const courseBindings = {
  /** Diễn biến and y lệnh, one note a row. */
  notes: tableBinding(
    "course-note.rows",
    "entries[course-note]",
    [
      at,
      column("text", "diễn biến", "Course", "text", "1"),
      column("orders", "y lệnh/xử trí", "Orders"),
      byWhom,
    ],
    (source) =>
      selectEntries(source, { kind: "course-note", pick: "all" }).map((entry) => ({
        at: entry.occurredAt,
        text: entry.text,
        orders: entry.orders,
        by: authorOf(entry),
      })),
    { place: () => ["entries"] },
  ),
  /** Care of one level, one a row. */
  care: (...levels: CareEntry["level"][]): Binding =>
    tableBinding(
      `care.${levels.join(" or ")}.rows`,
      `entries[care, ${levels.join(" or ")}]`,
      [
        at,
        column("assessment", "nhận định", "Assessment", "text", "1"),
        column("intervention", "xử trí", "Intervention", "text", "1"),
        column("evaluation", "đánh giá", "Evaluation"),
        byWhom,
      ],
      (source) =>
        selectEntries(source, {
          kind: "care",
          where: (entry) => levels.includes(entry.level),
          pick: "all",
        }).map((entry) => ({
          at: entry.occurredAt,
          assessment: entry.assessment,
          intervention: entry.intervention,
          evaluation: entry.evaluation,
          by: authorOf(entry),
        })),
      { place: () => ["entries"] },
    ),
  /** What was given: drugs, fluids, blood. */
  given: (...products: ("drug" | "fluid" | "blood")[]): Binding =>
    tableBinding(
      `administration.${products.join(" or ")}.rows`,
      `entries[administration, ${products.join(" or ")}]`,
      [
        at,
        column("name", "tên", "Name", "text", "1"),
        column("quantity", "số lượng", "Quantity", "number", "1"),
        column("unit", "đơn vị", "Unit", "text", "1"),
        column("rate", "tốc độ", "Rate"),
        column("endedAt", "kết thúc", "End", "minute"),
        column("reaction", "phản ứng", "Reaction"),
        column("by", "người thực hiện", "Given by", "practitioner", "1"),
      ],
      (source) =>
        selectEntries(source, {
          kind: "administration",
          where: (entry) => products.includes(entry.product) && entry.notGiven === undefined,
          pick: "all",
        }).map((entry) => ({
          at: entry.occurredAt,
          name: entry.name,
          quantity: entry.quantity,
          unit: entry.unit,
          rate: entry.rate,
          endedAt: entry.endedAt,
          reaction: entry.reaction,
          by: entry.givenBy,
        })),
      { place: () => ["entries"] },
    ),
};
