import type { Bilingual, Issue } from "../../faults/issue.ts";
import type { JsonPath } from "../../faults/json-path.ts";
import { optionIssues } from "../../options/option-issues.ts";
import { kind, object, word } from "../../options/option-shape.ts";
import { instant, notNegative } from "../../options/plain-shapes.ts";
import { refuseCall } from "../../options/refuse-call.ts";
import type { CalendarDate } from "../../time/calendar-date.ts";
import { addMs, epochMs, type Instant, localMinuteOf } from "../../time/instant.ts";
import { graceMs } from "../clock-grace.ts";
import {
  type BreachDutyRule,
  type BreachSettings,
  biometricFileYears,
  breachDutyRules,
  isBiometric,
} from "./breach-duty-rules.ts";
import { breachIssue } from "./breach-findings.ts";
import { checkBreach } from "./check-breach.ts";
import type { BreachDutyName, Incident, IncidentAction } from "./incident.ts";
import { incidentFormIssues } from "./incident-form.ts";
import { patientsToTell } from "./patients-to-tell.ts";

/** A duty about an incident, with its time and where it stands. */
export interface BreachDuty {
  readonly duty: BreachDutyName;
  readonly text: Bilingual;
  /** The last moment; absent where the text sets none. */
  readonly due?: Instant;
  /** `done-late` was done after its time. */
  readonly state: "open" | "overdue" | "done" | "done-late";
  readonly doneAt?: Instant;
  readonly rule: string;
  readonly source: string;
}

/** What is due about an incident. */
export interface BreachDuties {
  /** In the order of their times; those without a time last. */
  readonly duties: readonly BreachDuty[];
  /** Until when the file is kept at least, where a text says so: 5 years for biometric data. */
  readonly keepFileUntil?: { readonly on: CalendarDate; readonly rule: string; readonly source: string };
  /** The errors of `checkBreach`, and times that lie after `now`: what is due may be wrong until they are mended. */
  readonly issues: readonly Issue[];
}

export interface BreachDutiesOptions {
  readonly now: Instant;
  readonly settings?: BreachSettings;
}

/** Whatever the facility takes "at once" for, it is over before the next notice is due. */
const longestAtOnce = 24 * 60;

const shape = /* @__PURE__ */ object<BreachDutiesOptions>(
  {
    now: instant,
    settings: /* @__PURE__ */ object<BreachSettings>({
      fullReport: /* @__PURE__ */ word("all", "serious"),
      atOnceMinutes: /* @__PURE__ */ kind(
        `số phút từ 0 đến ${longestAtOnce}`,
        `minutes from 0 to ${longestAtOnce}`,
        (value) => notNegative.fits(value) && Number(value) <= longestAtOnce,
      ),
    }),
  },
  ["now"],
);

/**
 * Who must be told of an incident, by when, and whether it was done. Hours run from `noticedAt`. A cyber incident that
 * touches personal data has the duties of both. The duty to tell patients is done when every known one was told. What was
 * done after `now`, or before anybody noticed, was not done: `issues` names it.
 *
 * @throws EmrError `core.options.wrong` with every place of the incident that is not of its form
 * @legal Luật 116/2025/QH15; NĐ 331/2026; Luật 91/2025/QH15 Đ23, Đ31; NĐ 356/2025/NĐ-CP Đ28, Đ29
 */
export function breachDuties(incident: Incident, options: BreachDutiesOptions): BreachDuties {
  refuseCall("breachDuties", [...incidentFormIssues(incident), ...optionIssues(options, shape)]);
  const { now, settings = {} } = options;
  const isFuture = (at: Instant) => epochMs(at) > epochMs(now) + graceMs;
  const isDone = ({ at }: IncidentAction) => !isFuture(at) && epochMs(at) >= epochMs(incident.noticedAt);
  const sound: Incident = { ...incident, actions: incident.actions.filter(isDone) };
  const duties = breachDutyRules
    .filter(({ applies }) => applies(sound, settings))
    .map((rule) => dutyOf(rule, sound, now, settings))
    .sort((a, b) => dueMs(a) - dueMs(b));
  return {
    duties,
    ...(isBiometric(incident) && { keepFileUntil: keepUntil(incident) }),
    issues: [
      ...checkBreach(incident).issues.filter(({ severity }) => severity === "error"),
      ...timesOf(incident).flatMap(([at, path]) => (isFuture(at) ? [breachIssue("time_future", path)] : [])),
    ],
  };
}

function timesOf(incident: Incident): readonly (readonly [Instant, JsonPath])[] {
  const names = ["noticedAt", "occurredAt", "closedAt"] as const;
  return [
    ...names.flatMap((name) => {
      const at = incident[name];
      return at === undefined ? [] : [[at, [name]] as const];
    }),
    ...incident.actions.map(({ at }, index) => [at, ["actions", index, "at"]] as const),
  ];
}

const dueMs = ({ due }: BreachDuty): number => (due === undefined ? Number.POSITIVE_INFINITY : epochMs(due));

function dutyOf(
  { duty, text, within, rule, source }: BreachDutyRule,
  incident: Incident,
  now: Instant,
  { atOnceMinutes = 0 }: BreachSettings,
): BreachDuty {
  const minutes = within === "at-once" ? atOnceMinutes : within === undefined ? undefined : within * 60;
  const due = minutes === undefined ? undefined : addMs(incident.noticedAt, minutes * 60_000);
  const doneAt = doneOf(duty, incident);
  const isLate = due !== undefined && epochMs(doneAt ?? now) > epochMs(due);
  return {
    duty,
    text,
    ...(due !== undefined && { due }),
    state: doneAt === undefined ? (isLate ? "overdue" : "open") : isLate ? "done-late" : "done",
    ...(doneAt !== undefined && { doneAt }),
    rule,
    source,
  };
}

/** The first time it was done; for the patients the moment at which the last of them was told. */
function doneOf(duty: BreachDutyName, incident: Incident): Instant | undefined {
  const done = incident.actions.filter((own) => own.duty === duty).map(({ at }) => at);
  const inOrder = done.sort((a, b) => epochMs(a) - epochMs(b));
  if (duty !== "biometric-patients") return inOrder[0];
  const list = patientsToTell(incident);
  const { patientCount = 0 } = incident.personalData ?? {};
  const isWhole = list.length > 0 && Number.isSafeInteger(patientCount) && list.length >= patientCount;
  const told = list.flatMap(({ toldAt }) => (toldAt === undefined ? [] : [toldAt]));
  if (!isWhole || told.length < list.length) return undefined;
  return told.sort((a, b) => epochMs(a) - epochMs(b)).at(-1);
}

/** Counted from the last thing that is known of the incident, so that it never ends too early. */
function keepUntil({ actions, closedAt, noticedAt }: Incident): NonNullable<BreachDuties["keepFileUntil"]> {
  const last = [noticedAt, ...actions.map(({ at }) => at), ...(closedAt === undefined ? [] : [closedAt])]
    .sort((a, b) => epochMs(a) - epochMs(b))
    .at(-1);
  const day = localMinuteOf(last ?? noticedAt).slice(0, 10);
  const year = String(Number(day.slice(0, 4)) + biometricFileYears).padStart(4, "0");
  // A year without 29 February ends on the day after it.
  const rest = day.slice(4) === "-02-29" ? "-03-01" : day.slice(4);
  return {
    on: `${year}${rest}` as CalendarDate,
    rule: "PDP-11",
    source: "NĐ 356/2025/NĐ-CP Đ29; Luật 91/2025/QH15 Đ31",
  };
}
