import type { Entry, EntryKind, EntryOf } from "../../record/entry.ts";
import { column } from "../form-field.ts";
import type { Binding, FormSource } from "../form-template.ts";
import { tableBinding } from "./binding.ts";
import { authorOf, selectEntries } from "./entry-binding.ts";

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
  kind: K,
  where: (entry: EntryOf<K>) => boolean,
  say: (entry: EntryOf<K>, source: FormSource) => Words,
): Binding {
  return tableBinding(
    `rows.${label}`,
    `entries[${label}]`,
    columns,
    (source) =>
      selectEntries(source, { kind, where, pick: "all" }).map((entry) => ({
        at: entry.occurredAt,
        by: authorOf(entry),
        ...say(entry, source),
      })),
    { place: () => ["entries"] },
  );
}

function joined(separator: string, ...words: readonly (string | undefined)[]): string | undefined {
  const said = words.filter((word) => word !== undefined && word !== "");
  return said.length === 0 ? undefined : said.join(separator);
}

/** The vital signs of the same moment, as a chart writes them. */
function signsAt(entry: Entry, { entries }: FormSource): string | undefined {
  const signs = entries.find((one) => one.kind === "vital-signs" && one.occurredAt === entry.occurredAt);
  if (signs?.kind !== "vital-signs") return undefined;
  const { pulse, temperature, systolic, diastolic, respiration, spo2 } = signs;
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
  rows(
    `care, level ${level}`,
    "care",
    (entry) => entry.level === level,
    (entry, source) => ({
      signs: joined("; ", signsAt(entry, source), entry.assessment),
      course: joined("; ", entry.intervention, entry.evaluation),
    }),
  );

/** Charts: one row for each entry, in time. */
export const observationRowBindings = {
  infusion: rows(
    "administration, fluid or blood",
    "administration",
    (entry) => entry.product !== "drug",
    (entry, source) => ({
      signs: joined("; ", signsAt(entry, source), entry.rate, entry.reaction),
      course: joined(" ", entry.name, entry.quantity, entry.unit, entry.lot && `(lô ${entry.lot})`),
      by: entry.givenBy,
    }),
  ),
  course: rows(
    "course-note",
    "course-note",
    () => true,
    (entry, source) => ({ signs: signsAt(entry, source), course: joined("; ", entry.text, entry.orders) }),
  ),
  careLevel1: care("1"),
  careLevel2: care("2"),
};
