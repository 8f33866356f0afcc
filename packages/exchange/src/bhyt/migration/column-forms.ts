import type { MigrationFinding } from "./migration-findings.ts";
import type { ColumnForm } from "./migration-plan.ts";

/** A value in its new form, and what is to be said about the change. */
export interface WrittenForm {
  readonly text: string;
  readonly finding?: MigrationFinding;
}

/** Writes a value in the form of its new column, as far as that says the same; any other value stays as it is. */
export function writeForm(form: ColumnForm, value: string): WrittenForm {
  switch (form) {
    case "birth":
      // QĐ 3176: 0000 stands for an unknown time, 0000 for unknown month and day.
      if (/^\d{8}$/.test(value)) return { text: `${value}0000`, finding: "form" };
      return /^\d{4}$/.test(value) ? { text: `${value}00000000`, finding: "form" } : { text: value };
    case "two-digits":
      return /^\d$/.test(value) ? { text: `0${value}`, finding: "form" } : { text: value };
    case "day":
      return /^\d{12}$/.test(value) ? { text: value.slice(0, 8), finding: "shortened" } : { text: value };
  }
}
