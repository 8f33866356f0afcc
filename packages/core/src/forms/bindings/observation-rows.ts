import type { Entry, EntryKind, EntryOf } from "../../record/entry.ts";
import { column } from "../form-field.ts";
import type { Binding, FormSource } from "../form-template.ts";
import { withComma } from "../print-value.ts";
import { authorOf, bindRows, type EntrySelection } from "./entry-binding.ts";

/** The columns of a chart. */
const columns = [
  column("at", "ngày giờ", "Time", "minute", "1"),
  column("signs", "dấu hiệu, chỉ số", "Signs, values"),
  column("course", "diễn biến, y lệnh/xử trí", "Course, orders, handling"),
  column("by", "người ghi", "Recorded by", "practitioner"),
];

interface Words {
  readonly signs?: string | undefined;
  readonly course?: string | undefined;
  readonly by?: string | undefined;
}

function rows<K extends EntryKind>(
  label: string,
  selection: Pick<EntrySelection<K>, "kind" | "is">,
  say: (entry: EntryOf<K>, source: FormSource) => Words,
): Binding {
  return bindRows(`rows.${label}`, selection, columns, (entry, source) => ({
    at: entry.occurredAt,
    by: authorOf(entry),
    ...say(entry, source),
  }));
}

function joined(separator: string, ...words: readonly (string | undefined)[]): string | undefined {
  const said = words.filter((word) => word !== undefined && word !== "");
  if (said.length === 0) return undefined;
  // Behind the full stop of a sentence a semicolon would stand wrong.
  return said.reduce((line, word) => `${line}${/[.!?;]$/.test(line ?? "") ? " " : separator}${word}`);
}

/** The vital signs of the same moment, as a chart writes them. */
function signsAt(entry: Entry, { entries }: FormSource): string | undefined {
  const signs = entries.find((one) => one.kind === "vital-signs" && one.occurredAt === entry.occurredAt);
  if (signs?.kind !== "vital-signs") return undefined;
  const { pulse, systolic, diastolic, respiration, spo2 } = signs;
  const temperature = signs.temperature && withComma(signs.temperature);
  return joined(
    ", ",
    pulse && `mạch ${pulse} lần/phút`,
    temperature && `nhiệt độ ${temperature} °C`,
    systolic && `huyết áp ${joined("/", systolic, diastolic)} mmHg`,
    respiration && `nhịp thở ${respiration} lần/phút`,
    spo2 && `SpO2 ${spo2}%`,
  );
}

const care = (level: "1" | "2") =>
  rows(`care, level ${level}`, { kind: "care", is: { level } }, (entry, source) => ({
    signs: joined("; ", signsAt(entry, source), entry.assessment),
    course: joined("; ", entry.intervention, entry.evaluation),
  }));

/** Charts: one row for each entry, in time. */
export const observationRowBindings = {
  infusion: rows(
    "administration, fluid or blood",
    { kind: "administration", is: { product: ["fluid", "blood"] } },
    (entry, source) => ({
      signs: joined("; ", signsAt(entry, source), entry.rate, entry.reaction),
      course: joined(
        " ",
        entry.name,
        withComma(entry.quantity),
        entry.unit,
        entry.lot && `(lô ${entry.lot})`,
      ),
      by: entry.givenBy,
    }),
  ),
  course: rows("course-note", { kind: "course-note" }, (entry, source) => ({
    signs: signsAt(entry, source),
    course: joined("; ", entry.text, entry.orders),
  })),
  careLevel1: care("1"),
  careLevel2: care("2"),
};
