import { archiveNumberGuard } from "./archive-number.guard.ts";
import { completenessGuard } from "./completeness.guard.ts";
import { deadlinesGuard } from "./deadlines.guard.ts";
import { decisionGuard } from "./decision.guard.ts";
import { entriesGuard } from "./entries.guard.ts";
import { facilityGuard } from "./facility.guard.ts";
import { knownHoldGuard, newHoldGuard, notHeldGuard } from "./holds.guard.ts";
import { integrityGuard } from "./integrity.guard.ts";
import { leavingGuard } from "./leaving.guard.ts";
import { mediumGuard } from "./medium.guard.ts";
import { reasonGuard } from "./reason.guard.ts";
import { retentionGuard } from "./retention.guard.ts";
import { surgeryConsentGuard } from "./surgery-consent.guard.ts";
import { transferGuard } from "./transfer.guard.ts";

/** All guards by name. A new guard is a new file in this folder and a line here. */
export const guards = {
  "archive-number": archiveNumberGuard,
  completeness: completenessGuard,
  deadlines: deadlinesGuard,
  decision: decisionGuard,
  entries: entriesGuard,
  facility: facilityGuard,
  integrity: integrityGuard,
  "known-hold": knownHoldGuard,
  leaving: leavingGuard,
  medium: mediumGuard,
  "new-hold": newHoldGuard,
  "not-held": notHeldGuard,
  reason: reasonGuard,
  retention: retentionGuard,
  "surgery-consent": surgeryConsentGuard,
  transfer: transferGuard,
} as const;

/** The names of the guards. */
export type GuardName = keyof typeof guards;
