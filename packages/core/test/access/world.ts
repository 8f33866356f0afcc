import type { AccessFacts, AccessPolicy, AccessQuestion } from "../../src/access/index.ts";
import { createIdSource, parseFacilityId, parseInstant } from "../../src/index.ts";
import type { AuditEvent, AuditStore, LoggedEvent } from "../../src/ports/index.ts";
import { createManualClock, createSeededRandom } from "../../src/testkit/index.ts";

export const facilityId = parseFacilityId("bv-thu-nghiem");
/** A Wednesday. */
export const now = parseInstant("2026-07-08T08:00:00.000+07:00");
export const doctor = { kind: "practitioner", id: "000003/XX-GPHN" } as const;
export const chief = { kind: "practitioner", id: "000001/XX-GPHN" } as const;
export const record = { system: "his", id: "DT-1" } as const;

/** Every right for everybody: what is refused then is refused by the law. */
export const open: AccessPolicy = {
  roles: {
    treating: { category: "treating-staff", rights: ["view", "use", "extract", "update", "break-glass"] },
    doctor: {
      category: "facility-practitioner",
      rights: ["view", "use", "extract", "update", "list", "break-glass"],
    },
    learner: { category: "facility-learner", rights: ["view"] },
    office: {
      category: "records-office",
      rights: ["view", "list", "extract", "archive", "cancel", "restore", "break-glass"],
    },
    head: { category: "facility-head", rights: ["view", "review"] },
    importer: { category: "system", rights: ["create", "update", "view"] },
  },
};

/** All that a host can know, in favour of whoever asks. */
export const everything: AccessFacts = {
  account: "person",
  isInTeam: true,
  isOnTheSpot: true,
  departments: ["K01"],
  recordDepartments: ["K01"],
  place: "ward",
  hasSecondFactor: true,
  facilityConsent: "DY-1",
  patientConsent: "CT-1",
  writtenRequest: "YC-1",
  officialRequest: { reference: "CV-1", legalBasis: "Đ69 k4" },
  patientRequest: "NB-1",
};

/** A doctor who treats the patient reads the record. */
export function reading(parts: Partial<AccessQuestion> = {}): AccessQuestion {
  return {
    action: "view",
    role: "doctor",
    purpose: "điều trị",
    state: "in-treatment",
    facts: { account: "person", isInTeam: true },
    ...parts,
  };
}

/** What stands against a wish, without the common beginning of the codes. */
export function codesOf({
  issues,
}: {
  readonly issues: readonly { readonly code: string }[];
}): readonly string[] {
  return issues.map(({ code }) => code.replace("core.access.", ""));
}

/** A log in memory, with a clock that a test moves. */
export function openLog() {
  const clock = createManualClock(now);
  const platform = { clock, ids: createIdSource({ clock, random: createSeededRandom("access") }) };
  const events: AuditEvent[] = [];
  const nothing = async function* () {};
  const audit: AuditStore = {
    facilityId,
    writer: "a",
    async appendEvents(more) {
      events.push(...more);
    },
    async *listEvents({ actor, subject, from, until }) {
      for (const [index, event] of [...events].entries()) {
        if (actor !== undefined && event.actor !== actor) continue;
        if (subject !== undefined && event.subject !== subject) continue;
        if (from !== undefined && event.at < from) continue;
        if (until !== undefined && event.at >= until) continue;
        yield { writer: "a", index, event, bytes: new Uint8Array() } satisfies LoggedEvent;
      }
    },
    listTreeHeads: nothing,
    listAnchors: nothing,
    async readTreeNode() {
      return undefined;
    },
    async addAnchor() {},
  };
  return { audit, clock, events, platform };
}
