import type { HistoryEntry } from "../../record/entries/history.ts";
import type { Binding } from "../form-template.ts";
import { bindEntry } from "./entry-binding.ts";

type Category = HistoryEntry["category"];

/** What a line about several categories calls its own. */
const words: Readonly<Record<Category, string>> = {
  disease: "Bệnh",
  allergy: "Dị ứng",
  surgery: "Phẫu thuật",
  "drug-abuse": "Ma túy",
  alcohol: "Rượu bia",
  tobacco: "Thuốc lá",
  waterpipe: "Thuốc lào",
  obstetric: "Sản khoa",
  gynaecological: "Phụ khoa",
  vaccination: "Tiêm chủng",
  epidemiology: "Dịch tễ",
  growth: "Phát triển",
  nutrition: "Dinh dưỡng",
  implant: "Dụng cụ cấy ghép",
  other: "Tiền sử khác",
};

/** What a history entry says: its words, the words of its code, or that there is none. */
function said({ present, text, coding }: HistoryEntry): string {
  if (!present) return text ?? "Không";
  return text ?? coding?.display ?? coding?.code ?? "Có";
}

/**
 * The same under a label that does not name the category: "Không" alone would not tell what there is none of, nor
 * "penicillin" that it is an allergy. A disease that is there names itself, and so do words that hold their category.
 */
function saidInFull(entry: HistoryEntry): string {
  const { category, present, text, coding } = entry;
  const line = said(entry);
  const word = words[category];
  const told = text !== undefined || (present && coding !== undefined);
  if (told && category === "disease" && present) return line;
  if (line.toLowerCase().includes(word.toLowerCase())) return line;
  return `${word}: ${told ? line : line.toLowerCase()}`;
}

function history(subject: HistoryEntry["subject"], label: string, categories?: readonly Category[]): Binding {
  return bindEntry({
    kind: "history",
    label: `${subject}, ${label}`,
    is: { subject, ...(categories && { category: categories }) },
    pick: "all",
  })("text", "text", categories?.length === 1 ? said : saidInFull);
}

const own = (...categories: [Category, ...Category[]]) =>
  history("patient", categories.join(" or "), categories);

/** Histories of the patient, the family and the mother. "None" is a finding and is printed, with what there is none of. */
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
