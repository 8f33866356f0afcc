import { expect, it } from "vitest";
import { certificateDuties } from "../../../src/forms/certificates/certificate-duties.ts";
import { certificateTemplates } from "../../../src/forms/certificates/certificate-templates.ts";
import { certificateTerms } from "../../../src/forms/certificates/certificate-terms.ts";
import { checkLeave, type LeaveFacts } from "../../../src/forms/certificates/check-leave.ts";
import { leaveLimits } from "../../../src/forms/certificates/leave-limits.ts";
import { parseDecimal } from "../../../src/numbers/decimal.ts";
import { addDays, parseCalendarDate } from "../../../src/time/calendar-date.ts";

const on = parseCalendarDate("2026-07-02");

function findings(form: LeaveFacts["form"], ground: LeaveFacts["ground"], days: number, more = {}) {
  const facts = { form, ground, days: parseDecimal(String(days)), from: on, to: addDays(on, days - 1), on };
  return checkLeave({ ...facts, ...more }).map(({ severity, code }) => `${severity} ${code}`);
}

it.each([
  ["TT25-07", "disease", 30, "error"],
  ["TT25-07", "pregnancy-end-from-13-weeks", 50, "error"],
  ["TT25-07", "tuberculosis-programme", 180, "error"],
  ["TT25-02", "disease", 30, "warning"],
  ["TT25-11", "pregnancy-rest", 180, "warning"],
] as const)("[CERT-04] the paper %s gives for %s at most %d days", (form, ground, days, severity) => {
  expect(findings(form, ground, days)).toEqual([]);
  expect(findings(form, ground, days + 1)).toEqual([`${severity} core.forms.leave_over_limit`]);
});

it("both the first and the last day count", () => {
  const to = addDays(on, 5);
  expect(findings("TT25-07", "disease", 5, { to })).toEqual(["error core.forms.leave_days_differ"]);
  expect(findings("TT25-02", "disease", 5, { to })).toEqual(["warning core.forms.leave_days_differ"]);
  expect(findings("TT25-07", "disease", 0, { to: addDays(on, -1) })).toEqual([
    "error core.forms.leave_days_differ",
  ]);
});

it("a ground or a day for which no limit is known is a warning, never silence", () => {
  expect(findings("TT25-07", "pregnancy-rest", 5)).toEqual(["warning core.forms.leave_limit_unknown"]);
  expect(findings("TT25-07", "disease", 5, { on: parseCalendarDate("2025-06-30") })).toEqual([
    "warning core.forms.leave_limit_unknown",
  ]);
});

it("a facility may give its own table", () => {
  const own = leaveLimits.map((row) => ({ ...row, days: 3 }));
  const facts = {
    form: "TT25-07",
    ground: "disease",
    days: parseDecimal("4"),
    from: on,
    to: addDays(on, 3),
    on,
  } as const;
  expect(checkLeave(facts, own).map(({ code }) => code)).toEqual(["core.forms.leave_over_limit"]);
});

it("duties, terms and limits name forms that exist, and their source", () => {
  const codes = new Set(certificateTemplates.map(({ code }) => code));
  for (const { forms, source } of certificateDuties) {
    expect(forms.every((form) => codes.has(form))).toBe(true);
    expect(source).not.toBe("");
  }
  for (const { form, source } of [...certificateTerms, ...leaveLimits]) {
    expect(codes.has(form)).toBe(true);
    expect(source).not.toBe("");
  }
});

it("[CERT-05] [CERT-06] death notice and birth certificate are sent within four working hours", () => {
  const within = (id: string) => certificateDuties.find((duty) => duty.id === id)?.within;
  expect(within("death-notice.send")).toEqual({ amount: 4, unit: "working-hours" });
  expect(within("birth-certificate.send")).toEqual({ amount: 4, unit: "working-hours" });
});
