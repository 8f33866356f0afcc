import type { HistoryEntry } from "../../record/entries/history.ts";
import type { Binding } from "../form-template.ts";
import { bindEntry } from "./entry-binding.ts";

type Category = HistoryEntry["category"];

/** What a history entry says: its words, the words of its code, or that there is none. */
function said(entry: HistoryEntry): string {
  if (!entry.present) return entry.text ?? "Không";
  return entry.text ?? entry.coding?.display ?? entry.coding?.code ?? "Có";
}

function history(subject: HistoryEntry["subject"], label: string, categories?: readonly Category[]): Binding {
  return bindEntry({
    kind: "history",
    label: `${subject}, ${label}`,
    is: { subject, ...(categories && { category: categories }) },
    pick: "all",
  })("text", "text", said);
}

const own = (...categories: [Category, ...Category[]]) =>
  history("patient", categories.join(" or "), categories);

/** Histories of the patient, the family and the mother. "None" is a finding and is printed. */
export const historyBindings = {
  disease: own("disease", "surgery"),
  allergy: own("allergy"),
  drugAbuse: own("drug-abuse"),
  alcohol: own("alcohol"),
  tobacco: own("tobacco"),
  waterpipe: own("waterpipe"),
  other: own("other", "implant"),
  obstetric: own("obstetric"),
  gynaecological: own("gynaecological"),
  vaccination: own("vaccination"),
  epidemiology: own("epidemiology"),
  growth: own("growth"),
  nutrition: own("nutrition"),
  /** Everything about the patient. */
  patient: history("patient", "any"),
  family: history("family", "any"),
  mother: history("mother", "any"),
};
