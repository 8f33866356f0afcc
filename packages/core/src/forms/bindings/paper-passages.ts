import { compareDecimals, type Decimal } from "../../numbers/decimal.ts";
import type { NarrativeTopic } from "../../record/entries/narrative.ts";
import type { ProcedureEntry } from "../../record/entries/procedure.ts";
import type { FormSource } from "../form-template.ts";
import { binding, yesNo } from "./binding.ts";
import { bindEntry, selectEntries } from "./entry-binding.ts";

function passage(source: FormSource, topic: NarrativeTopic): string | undefined {
  return selectEntries(source, { kind: "narrative", is: { topic } }).at(-1)?.text;
}

function names(category: ProcedureEntry["category"]) {
  const of = bindEntry({
    kind: "procedure",
    label: `every ${category}`,
    is: { category },
    pick: "all",
  });
  return of("name", "text", (entry) => entry.name);
}

const ofDischarge = bindEntry({ kind: "discharge" })("treatment", "text", (entry) => entry.treatment);

const birth = bindEntry({ kind: "birth" });

/** What certificates ask for and the record may tell in more than one place. */
export const passageBindings = {
  /** Quá trình bệnh lý: of the summary, else of the admission. @official QT_BENHLY */
  course: binding(
    "passage.course",
    "entries[kind=narrative, topic=course-summary|present-illness].text",
    "text",
    (source) => passage(source, "course-summary") ?? passage(source, "present-illness"),
  ),
  /** Phương pháp điều trị: of the discharge, else of the summary. @official PP_DIEUTRI */
  treatment: binding(
    "passage.treatment",
    ofDischarge.path,
    ofDischarge.type,
    (source) => [...ofDischarge.read(source), passage(source, "treatment-summary")].slice(0, 1),
    { place: ofDischarge.place },
  ),
  operations: names("operation"),
  procedures: names("procedure"),
  /** @official SO_CON */
  childrenBorn: binding("birth.count", "entries[kind=birth]", "number", ({ entries }) => {
    const count = entries.filter(({ kind }) => kind === "birth").length;
    return count === 0 ? undefined : String(count);
  }),
  /** @official SINHCON_PHAUTHUAT */
  caesarean: birth("delivery", "yes-no", (entry) => yesNo(entry.delivery === "caesarean")),
  /** @official SINHCON_DUOI32TUAN */
  under32Weeks: birth("gestationWeeks", "yes-no", ({ gestationWeeks }) =>
    yesNo(gestationWeeks && compareDecimals(gestationWeeks, "32" as Decimal) < 0),
  ),
};
