import type { FilledField, FormField } from "@benhan/core/forms";
import type { PlacedField } from "./form-layout.ts";

/** How fields stand that no layout names: short ones fill lines beside each other, all others stand alone. */
export function usualRows(fields: readonly FilledField[]): readonly (readonly PlacedField[])[] {
  const rows: (readonly PlacedField[])[] = [];
  let row: { readonly field: string; readonly share: number }[] = [];
  const room = () => 4 - row.reduce((sum, { share }) => sum + share, 0);
  const endRow = () => {
    if (row.length > 0) rows.push(row);
    row = [];
  };
  for (const { field, printed } of fields) {
    const share = shareOf(field, printed);
    if (share === undefined) {
      endRow();
      rows.push([field.id]);
      continue;
    }
    if (share > room()) endRow();
    row.push({ field: field.id, share });
  }
  endRow();
  return rows;
}

/** How much of a line of four shares a field takes; none when it stands alone. */
function shareOf(field: FormField, printed: readonly string[]): number | undefined {
  if (field.type === "table" || printed.length > 1) return undefined;
  const written = (printed[0] ?? "").length;
  if (field.type === "choice" || field.type === "yes-no") {
    return field.id.endsWith(".gender") ? 1 : undefined;
  }
  if (field.type === "text") return shortTexts.test(field.id) && written <= 40 ? 2 : undefined;
  const asked = field.label.length + Math.max(written, field.type === "minute" ? 30 : 6);
  if (asked > 70) return undefined;
  if (asked > 42) return 2;
  return asked > 26 ? 1.34 : 1;
}

const shortTexts = /\.(name|workplace|paperIssuedBy|father|mother|guardian|companion)$/;
