import type { CalendarDate } from "@benhan/core";
import type { ControlEvidence } from "@benhan/core/compliance";
import type { BackupPolicy } from "./backup-policy.ts";

/**
 * What a policy says, as the control profile of `@benhan/core/compliance` asks it. Whether copies are really made by it, the
 * policy cannot tell: give the day of the last drill that was passed.
 */
export function backupEvidence(
  { targets }: BackupPolicy,
  { testedOn }: { readonly testedOn?: CalendarDate } = {},
): NonNullable<ControlEvidence["backups"]> {
  const data = targets.filter(({ holds }) => holds.includes("data"));
  return {
    // The working one among them.
    copies: data.length + 1,
    media: new Set(data.map(({ medium }) => medium.normalize("NFC").trim().toLowerCase())).size,
    offSite: data.some(({ onSite }) => !onSite),
    atFacility: data.some(({ onSite }) => onSite),
    separated: data.some(({ isOffline }) => isOffline === true),
    ...(testedOn !== undefined && { testedOn }),
  };
}
