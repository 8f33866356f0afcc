import type { MedicalRecord } from "../../../src/record/medical-record.ts";
import { childBorn, deathEnd, fullStory, homeEnd, transferEnd } from "./full-story.ts";
import { doctorLicence, entry, recordWith } from "./record-builder.ts";

/** On which day of July 2026 each thing of {@link dayByDay} happens: no two that a form tells of share a day. */
const days: Readonly<Record<string, string>> = {
  triage: "02",
  "examination admission": "03",
  "examination specialist": "04",
  "order laboratory": "05",
  "order imaging": "05",
  "order functional-test": "05",
  "order consultation": "05",
  "laboratory-result haematology": "06",
  "laboratory-result biochemistry": "07",
  "laboratory-result urine-stool-fluid": "07",
  "laboratory-result microbiology": "07",
  "laboratory-result coagulation": "07",
  "laboratory-result marrow": "07",
  "laboratory-result histopathology": "08",
  "imaging-result": "09",
  "consent operation": "10",
  "consent admission": "03",
  procedure: "11",
  administration: "12",
  "care 1": "13",
  "care 2": "14",
  "course-note": "15",
  "consultation treatment": "16",
  "handover doctor": "18",
  "handover nurse": "19",
  consent: "20",
  "prescription C": "21",
  "prescription N": "22",
  "prescription H": "23",
  "diagnosis discharge": "28",
  narrative: "28",
  discharge: "30",
  transfer: "30",
  death: "29",
  "consultation mortality-review": "31",
  birth: "17",
};

const particular = ["stage", "discipline", "subject", "level", "purpose", "profession", "letter", "phase"];

function dayOf(one: Readonly<Record<string, unknown>>): string | undefined {
  const kind = String(one["kind"]);
  const names = [...particular, "category"].map((member) => `${kind} ${String(one[member])}`);
  return days[names.find((name) => days[name] !== undefined) ?? kind];
}

/** Moves an entry to its day, and what it says about its end along with it. */
function onItsDay(one: object): object {
  const said = one as Readonly<Record<string, unknown>>;
  const day = dayOf(said);
  if (day === undefined) return one;
  const minute = (member: string, hour: string) =>
    member in said ? { [member]: `2026-07-${day}T${hour}` } : {};
  return { ...one, ...minute("occurredAt", "10:00"), ...minute("endedAt", "11:00") };
}

function diagnosis(phase: string, day: string, text: string): object {
  return entry({ kind: "diagnosis", at: `2026-07-${day}T07:00`, phase, rank: "main", text });
}

const stays = [
  { department: "K01", room: "P101", bed: "C001", from: "2026-07-02T08:00", to: "2026-07-03T09:30" },
  { department: "K02", room: "P201", bed: "H101", from: "2026-07-03T09:30", to: "2026-07-11T08:00" },
  { department: "K19", room: "P301", bed: "H001", from: "2026-07-11T08:00", to: "2026-07-18T12:00" },
  { department: "K20", room: "P401", bed: "H201", from: "2026-07-18T12:00", to: "2026-07-30T10:00" },
].map((stay) => ({ ...stay, attending: doctorLicence }));

/** The end of the stay. */
export type End = "home" | "transfer" | "death";
const ends = { home: homeEnd, transfer: transferEnd, death: deathEnd };

/**
 * The full story, one thing a day, in four wards: emergency (K01), from the 3rd K02, from the 11th K19, from the 18th at
 * noon K20, until the 30th. The diagnosis changes on the 2nd, the 5th, the 11th and the 28th.
 */
export function dayByDay(end: End = "home", more: readonly object[] = []): MedicalRecord {
  const story = fullStory.filter(
    (one) => !("phase" in one) && !("kind" in one && one.kind === "vital-signs") && !("form" in one),
  );
  const entries = [
    ...story,
    diagnosis("admission", "02", "Đau bụng chưa rõ nguyên nhân"),
    diagnosis("department", "05", "Theo dõi viêm ruột thừa"),
    diagnosis("after-operation", "11", "Viêm ruột thừa mủ"),
    diagnosis("discharge", "28", "Viêm ruột thừa đã mổ"),
    childBorn,
    ends[end],
  ];
  return recordWith([...entries.map(onItsDay), ...more], {
    episode: { admittedAt: "2026-07-03T09:30", endedAt: "2026-07-30T10:00", stays },
  });
}
