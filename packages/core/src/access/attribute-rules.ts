import type { Bilingual } from "../faults/issue.ts";
import { isSaid } from "../lifecycle/is-said.ts";
import { addDays, type CalendarDate, daysBetween } from "../time/calendar-date.ts";
import { type Instant, localMinuteOf } from "../time/instant.ts";
import { dateOf } from "../time/local-minute.ts";
import type { AccessRight, AccessWindow, AttributeNeed, AttributeRule } from "./access-policy.ts";
import { type AccessFacts, conditionRules, isAccessCondition } from "./conditions.ts";

/** What rules are asked about. */
export interface RuleContext {
  readonly right: AccessRight;
  readonly role: string;
  readonly category: string;
  readonly purpose?: string;
  readonly facts: AccessFacts;
  readonly now: Instant;
}

/** The rules that speak of a wish and do not hold. */
export function brokenRules(rules: readonly AttributeRule[], context: RuleContext): readonly AttributeRule[] {
  return rules.filter((rule) => speaksOf(rule, context) && !isMet(rule.need, context));
}

function speaksOf({ for: of = {} }: AttributeRule, { right, role, category }: RuleContext): boolean {
  const { roles, categories, rights } = of;
  return (
    (roles === undefined || roles.includes(role)) &&
    (categories === undefined || categories.includes(category)) &&
    (rights === undefined || rights.includes(right))
  );
}

/** A need that nobody knows does not hold: a misspelt rule lets nobody in. */
function isMet(need: AttributeNeed, { facts, now, purpose }: RuleContext): boolean {
  switch (need.kind) {
    case "same-department": {
      const { departments, recordDepartments } = facts;
      // What is not said is no department: two that nobody knows are not the same one. Types are not trusted.
      if (!Array.isArray(departments) || !Array.isArray(recordDepartments)) return false;
      return departments.some((one: unknown) => isSaid(one) && recordDepartments.includes(one));
    }
    case "treating-team":
      return facts.isInTeam === true;
    case "hours":
      return need.windows.some((window) => isWithin(window, now));
    case "dates":
      return isOnDays(need, dayOf(now));
    case "place":
      return isSaid(facts.place) && need.labels.includes(facts.place);
    case "purpose":
      return purpose !== undefined && need.purposes.includes(purpose);
    case "second-factor":
      return facts.hasSecondFactor === true;
    case "condition":
      return (
        isAccessCondition(need.condition) &&
        conditionRules[need.condition].proof(facts, purpose) !== undefined
      );
    default:
      return false;
  }
}

/** The day by the clock of Vietnam. */
export function dayOf(moment: Instant): CalendarDate {
  return dateOf(localMinuteOf(moment));
}

/** Is the day in the span? Both ends belong to it. Days compare as their texts do. */
export function isOnDays(
  { from, to }: { readonly from?: string; readonly to?: string },
  day: CalendarDate,
): boolean {
  return (from === undefined || from <= day) && (to === undefined || day <= to);
}

function isWithin({ days, from, to }: AccessWindow, now: Instant): boolean {
  const day = dayOf(now);
  const time = localMinuteOf(now).slice(11);
  const isDay = (date: CalendarDate) => days === undefined || days.includes(weekdayOf(date));
  if (from < to) return isDay(day) && from <= time && time < to;
  // Over midnight: the evening of its day, or the morning after it.
  return (isDay(day) && from <= time) || (isDay(addDays(day, -1)) && time < to);
}

/** 1 is Monday. */
function weekdayOf(day: CalendarDate): number {
  const passed = daysBetween(monday, day) % 7;
  return ((passed + 7) % 7) + 1;
}

const monday = "2024-01-01" as CalendarDate;

/** What a rule asks for, in words. */
export function tellNeed(need: AttributeNeed): Bilingual {
  switch (need.kind) {
    case "same-department":
      return { vi: "cùng khoa với người bệnh", en: "the department of the patient" };
    case "treating-team":
      return conditionRules["treating-team"].name;
    case "hours": {
      const spans = (language: "vi" | "en") =>
        need.windows.map((window) => tellWindow(window)[language]).join("; ");
      return { vi: `trong khung giờ ${spans("vi")}`, en: `in the hours ${spans("en")}` };
    }
    case "dates": {
      const { from = "…", to = "…" } = need;
      return { vi: `trong thời hạn ${from} – ${to}`, en: `from ${from} to ${to}` };
    }
    case "place": {
      const labels = need.labels.join(", ");
      return { vi: `tại máy, mạng: ${labels}`, en: `at the workstation or network: ${labels}` };
    }
    case "purpose": {
      const purposes = need.purposes.join(", ");
      return { vi: `mục đích: ${purposes}`, en: `the purpose: ${purposes}` };
    }
    case "second-factor":
      return { vi: "đăng nhập bằng hai yếu tố", en: "a login with a second factor" };
    case "condition":
      return isAccessCondition(need.condition) ? conditionRules[need.condition].name : unknownNeed;
    default:
      return unknownNeed;
  }
}

const unknownNeed: Bilingual = {
  vi: "điều kiện không có trong SDK",
  en: "a need that the SDK does not know",
};

const dayNames = {
  vi: ["T2", "T3", "T4", "T5", "T6", "T7", "CN"],
  en: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
} as const;

function tellWindow({ days, from, to }: AccessWindow): Bilingual {
  const span = `${from}–${to}`;
  const on = (names: readonly string[]) =>
    (days ?? []).map((day) => names[day - 1] ?? String(day)).join(", ");
  return days === undefined
    ? { vi: `${span} hằng ngày`, en: `${span} daily` }
    : { vi: `${span} (${on(dayNames.vi)})`, en: `${span} (${on(dayNames.en)})` };
}
