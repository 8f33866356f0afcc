import { codingSystems } from "../../record/coding-systems.ts";
import type { ProcedureEntry, TeamMember } from "../../record/entries/procedure.ts";
import { daysBetween } from "../../time/calendar-date.ts";
import { dateOf } from "../../time/local-minute.ts";
import type { Anaesthesia } from "../../visit/charge.ts";
import { choicesOf } from "../form-choices.ts";
import { column } from "../form-field.ts";
import { binding, yesNo } from "./binding.ts";
import { authorOf, bindEntry, bindList, bindRows, selectEntries } from "./entry-binding.ts";

const anaesthesias = choicesOf<Anaesthesia>({
  general: ["Gây mê", "General"],
  regional: ["Gây tê", "Regional"],
  acupuncture: ["Châm tê", "Acupuncture"],
  other: ["Khác", "Other"],
});
const roles = choicesOf<TeamMember["role"]>({
  surgeon: ["Phẫu thuật viên", "Surgeon"],
  assistant: ["Phụ mổ", "Assistant"],
  anaesthetist: ["Bác sĩ gây mê", "Anaesthetist"],
  "anaesthesia-assistant": ["Phụ mê", "Anaesthesia assistant"],
  "scrub-nurse": ["Dụng cụ viên", "Scrub nurse"],
  nurse: ["Điều dưỡng", "Nurse"],
  other: ["Khác", "Other"],
});

const inRole = (entry: ProcedureEntry, role: TeamMember["role"]) =>
  entry.team.filter((one) => one.role === role).map((one) => one.practitioner);

const anyOf = (category: ProcedureEntry["category"]) =>
  binding(`procedure.any.${category}`, `entries[kind=procedure, category=${category}]`, "yes-no", (source) =>
    yesNo(source.entries.some((entry) => entry.kind === "procedure" && entry.category === category)),
  );

/** The codes that the list of the field knows; a service code of the same operation is none of them. */
function operationCodes({ codings = [] }: ProcedureEntry): readonly string[] {
  return codings.filter(({ system }) => system === codingSystems.procedure).map(({ code }) => code);
}

const bind = bindEntry({ kind: "procedure" });
const operations = { kind: "procedure", is: { category: "operation" } } as const;
const operation = bindEntry(operations);
const everyOperation = { ...operations, pick: "all" } as const;

/** Operations and procedures. Members read the one that the copy is about, else the latest. @legal Luật KCB 15/2023 Đ65 */
export const procedureBindings = {
  name: bind("name", "text", (entry) => entry.name),
  codes: bind("codings", "code", operationCodes, {
    codeList: codingSystems.procedure,
  }),
  category: bind("category", "choice", (entry) => entry.category, {
    choices: choicesOf<ProcedureEntry["category"]>({
      operation: ["Phẫu thuật", "Operation"],
      procedure: ["Thủ thuật", "Procedure"],
    }),
  }),
  diagnosisBefore: bind("diagnosisBefore", "text", (entry) => entry.diagnosisBefore),
  diagnosisAfter: bind("diagnosisAfter", "text", (entry) => entry.diagnosisAfter),
  method: bind("method", "text", (entry) => entry.method),
  anaesthesia: bind("anaesthesia", "choice", (entry) => entry.anaesthesia, { choices: anaesthesias }),
  from: bind("occurredAt", "minute", (entry) => entry.occurredAt),
  to: bind("endedAt", "minute", (entry) => entry.endedAt),
  surgeon: bind("team[role=surgeon].practitioner", "practitioner", (entry) => inRole(entry, "surgeon")),
  /** Who did it: the surgeon; of a procedure without one, whoever answers for it. */
  operator: bind("team[role=surgeon].practitioner", "practitioner", (entry) => {
    const surgeons = inRole(entry, "surgeon");
    return surgeons.length > 0 || entry.category === "operation" ? surgeons : authorOf(entry);
  }),
  anaesthetist: bind("team[role=anaesthetist].practitioner", "practitioner", (entry) =>
    inRole(entry, "anaesthetist"),
  ),
  team: bindList(
    { kind: "procedure" },
    "team",
    [
      column("role", "vai trò", "Role", "choice", "1", { choices: roles }),
      column("practitioner", "người hành nghề", "Practitioner", "practitioner", "1"),
    ],
    (entry) => entry.team.map(({ role, practitioner }) => ({ role, practitioner })),
  ),
  course: bind("course", "text", (entry) => entry.course),
  drains: bind("drains", "text", (entry) => entry.drains),
  supplies: bind("supplies", "text", (entry) => entry.supplies),
  specimens: bind("specimens", "text", (entry) => entry.specimens),
  /** Titles of the files that show it. */
  sketches: bind("attachments", "text", (entry, { entries }) =>
    entries.flatMap((file) =>
      file.kind === "attachment" && file.of?.system === entry.source.system && file.of.id === entry.source.id
        ? [file.title]
        : [],
    ),
  ),
  complicationCause: bind("complication.cause", "choice", (entry) => entry.complication?.cause, {
    choices: choicesOf<NonNullable<ProcedureEntry["complication"]>["cause"]>({
      surgery: ["Do phẫu thuật", "Surgery"],
      anaesthesia: ["Do gây mê", "Anaesthesia"],
      infection: ["Do nhiễm khuẩn", "Infection"],
      other: ["Khác", "Other"],
    }),
  }),
  complicationText: bind("complication.text", "text", (entry) => entry.complication?.text),
  author: bind("author", "practitioner", authorOf),
  /** Có thủ thuật, có phẫu thuật: answered once the episode is over. */
  anyProcedure: anyOf("procedure"),
  anyOperation: anyOf("operation"),
  operation: {
    diagnosisBefore: operation("diagnosisBefore", "text", (entry) => entry.diagnosisBefore),
    diagnosisAfter: operation("diagnosisAfter", "text", (entry) => entry.diagnosisAfter),
    complicated: operation("complication", "yes-no", (entry) => yesNo(entry.complication !== undefined)),
    complicationCause: operation("complication.cause", "choice", (entry) => entry.complication?.cause, {
      choices: choicesOf<NonNullable<ProcedureEntry["complication"]>["cause"]>({
        surgery: ["Do phẫu thuật", "Surgery"],
        anaesthesia: ["Gây mê", "Anaesthesia"],
        infection: ["Nhiễm khuẩn", "Infection"],
        other: ["Khác", "Other"],
      }),
    }),
    complicationText: operation("complication.text", "text", (entry) => entry.complication?.text),
    count: binding(
      "procedure.operation.count",
      "entries[kind=procedure, category=operation]",
      "number",
      (source) => {
        const count = selectEntries(source, everyOperation).length;
        return count === 0 ? undefined : String(count);
      },
    ),
    /** Days from the last operation to the end of the episode. */
    daysAfter: binding(
      "procedure.operation.daysAfter",
      "episode.endedAt",
      "number",
      (source) => {
        const last = selectEntries(source, everyOperation).at(-1);
        const end = source.record.episode.endedAt;
        return last && end && String(daysBetween(dateOf(last.occurredAt), dateOf(end)));
      },
      { unit: "ngày" },
    ),
    rows: bindRows(
      "procedure.operation.rows",
      operations,
      [
        column("at", "ngày giờ", "Time", "minute", "1"),
        column("method", "phương pháp phẫu thuật", "Method of operation", "text", "1"),
        column("anaesthesia", "vô cảm", "Anaesthesia", "choice", "0..1", { choices: anaesthesias }),
        column("surgeon", "bác sĩ phẫu thuật", "Surgeon", "practitioner", "1"),
        column("anaesthetist", "bác sĩ gây mê", "Anaesthetist", "practitioner"),
      ],
      (entry) => ({
        at: entry.occurredAt,
        method: entry.method,
        anaesthesia: entry.anaesthesia,
        surgeon: inRole(entry, "surgeon")[0],
        anaesthetist: inRole(entry, "anaesthetist")[0],
      }),
    ),
  },
};
