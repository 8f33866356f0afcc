import type { JsonPath } from "../faults/json-path.ts";
import type { ChargeEntry } from "../record/entries/charge.ts";
import type { Entry } from "../record/entry.ts";
import type { MedicalRecord } from "../record/medical-record.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import { dateOf } from "../time/local-minute.ts";

/** A place of a record that names a row of a catalogue, and the day on which the row must hold. */
export interface Mention {
  readonly of: "practitioner" | "department" | "bed" | "machine";
  readonly code: string;
  readonly on: CalendarDate;
  readonly path: JsonPath;
  readonly official: string;
  /** Department in which a bed is looked for. */
  readonly within?: string;
}

/** Every licence, department, bed and machine that a record names. */
export function mentionsOf(record: MedicalRecord): readonly Mention[] {
  return [
    ...staysOf(record),
    ...record.entries.flatMap((entry, index) => [
      ...baseOf(entry, ["entries", index]),
      ...staffOf(entry, ["entries", index]),
      ...placesOf(entry, ["entries", index]),
    ]),
  ];
}

function staysOf({ episode: { stays } }: MedicalRecord): readonly Mention[] {
  return stays.flatMap(({ department, bed, attending, from }, index) => {
    const on = dateOf(from);
    const path = ["episode", "stays", index];
    return [
      mention("department", department, on, [...path, "department"]),
      ...optional("bed", bed, on, [...path, "bed"], department),
      ...optional("practitioner", attending, on, [...path, "attending"]),
    ];
  });
}

function baseOf({ author, department, occurredAt }: Entry, path: JsonPath): readonly Mention[] {
  const on = dateOf(occurredAt);
  const licence = author.kind === "practitioner" ? author.id : undefined;
  return [
    ...optional("practitioner", licence, on, [...path, "author", "id"]),
    ...optional("department", department, on, [...path, "department"]),
  ];
}

/** The members of each kind of entry that hold a licence number or a list of them. */
const staffMembers = {
  administration: ["givenBy"],
  birth: ["attendedBy"],
  consent: ["explainedBy"],
  consultation: ["chair", "secretary", "members"],
  "course-note": ["coAuthors"],
  discharge: ["signedBy", "headOfFacility"],
  handover: ["receivedBy"],
  "imaging-result": ["performedBy", "readBy", "approvedBy"],
  "laboratory-result": ["performedBy", "readBy", "approvedBy"],
  transfer: ["decidedBy", "headOfFacility"],
} as const satisfies { readonly [K in Entry["kind"]]?: readonly (keyof Extract<Entry, { kind: K }>)[] };

function staffOf(entry: Entry, path: JsonPath): readonly Mention[] {
  const on = dateOf(entry.occurredAt);
  if (entry.kind === "procedure") {
    return entry.team.map(({ practitioner }, index) =>
      mention("practitioner", practitioner, on, [...path, "team", index, "practitioner"]),
    );
  }
  if (entry.kind === "charge") return chargeStaff(entry, path);
  const members: readonly string[] =
    Object.entries(staffMembers).find(([kind]) => kind === entry.kind)?.[1] ?? [];
  return members.flatMap((member) => {
    const value: unknown = Object.entries(entry).find(([name]) => name === member)?.[1];
    const at = [...path, member];
    if (typeof value === "string") return [mention("practitioner", value, on, at)];
    if (!Array.isArray(value)) return [];
    return value.map((licence: string, index) => mention("practitioner", licence, on, [...at, index]));
  });
}

function chargeStaff({ charge }: ChargeEntry, path: JsonPath): readonly Mention[] {
  if (charge.of === "settlement") return [];
  const { line } = charge;
  const at = [...path, "charge", "line"];
  const ordered = line.orderedBy.map((licence, index) =>
    mention("practitioner", licence, dateOf(line.orderedAt), [...at, "orderedBy", index]),
  );
  if (charge.of === "medication") return ordered;
  const done = dateOf(charge.line.performedAt ?? line.orderedAt);
  const performed = (charge.line.performedBy ?? []).map((licence, index) =>
    mention("practitioner", licence, done, [...at, "performedBy", index]),
  );
  return [...ordered, ...performed];
}

function placesOf(entry: Entry, path: JsonPath): readonly Mention[] {
  const on = dateOf(entry.occurredAt);
  switch (entry.kind) {
    case "handover":
      return [
        mention("department", entry.from, on, [...path, "from"]),
        mention("department", entry.to, on, [...path, "to"]),
      ];
    case "laboratory-result":
    case "imaging-result":
      return optional("machine", entry.machine, on, [...path, "machine"]);
    case "charge":
      return chargePlaces(entry, path);
    default:
      return [];
  }
}

function chargePlaces({ charge }: ChargeEntry, path: JsonPath): readonly Mention[] {
  if (charge.of === "settlement") return [];
  const at = [...path, "charge", "line"];
  const { department, orderedAt, performedAt } = charge.line;
  const on = dateOf(performedAt ?? orderedAt);
  const places = [mention("department", department, dateOf(orderedAt), [...at, "department"])];
  if (charge.of === "medication") return places;
  const { bed, machine } = charge.line;
  return [
    ...places,
    ...listed("bed", bed, on, [...at, "bed"], department),
    ...listed("machine", machine, on, [...at, "machine"]),
  ];
}

const officials = {
  practitioner: "MA_BAC_SI",
  department: "MA_KHOA",
  bed: "MA_GIUONG",
  machine: "MA_MAY",
} as const satisfies Readonly<Record<Mention["of"], string>>;

function mention(
  of: Mention["of"],
  code: string,
  on: CalendarDate,
  path: JsonPath,
  within?: string,
): Mention {
  return { of, code, on, path, official: officials[of], ...(within !== undefined && { within }) };
}

function optional(
  of: Mention["of"],
  code: string | undefined,
  on: CalendarDate,
  path: JsonPath,
  within?: string,
): readonly Mention[] {
  return code === undefined ? [] : [mention(of, code, on, path, within)];
}

/** The claim joins several beds or machines of one line with a semicolon. */
function listed(
  of: "bed" | "machine",
  codes: string | undefined,
  on: CalendarDate,
  path: JsonPath,
  within?: string,
): readonly Mention[] {
  return (codes ?? "")
    .split(";")
    .map((code) => code.trim())
    .filter((code) => code !== "")
    .map((code) => mention(of, code, on, path, within));
}
