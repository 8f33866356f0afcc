import { type OptionShape, object } from "../../options/option-shape.ts";
import { day, flag, notNegative } from "../../options/plain-shapes.ts";
import type { CalendarDate } from "../../time/calendar-date.ts";

/** What a host says of its system, member by member. What is left out counts as no evidence, never as done. */
export interface ControlEvidence {
  readonly level?: {
    /** The level was decided on this day. */
    readonly decidedOn?: CalendarDate;
    /** The level profile was approved. */
    readonly profileApprovedOn?: CalendarDate;
    /** The rule book on network security was issued. */
    readonly ruleBookIssuedOn?: CalendarDate;
  };
  /** Logging in needs a second factor: from the internet, for third parties, for administrators. */
  readonly mfa?: { readonly internet?: boolean; readonly thirdParty?: boolean; readonly admin?: boolean };
  readonly password?: {
    /** Least number of characters where a second factor is asked. */
    readonly minLengthWithMfa?: number;
    /** Least number of characters where none is asked. */
    readonly minLengthWithoutMfa?: number;
  };
  readonly accounts?: {
    /** Days without use after which an account is disabled. */
    readonly idleDays?: number;
    /** Every account belongs to one person. */
    readonly personal?: boolean;
  };
  readonly rights?: {
    readonly reviewedOn?: CalendarDate;
    /** Rights are given by role. */
    readonly byRole?: boolean;
    /** Rights have a time window. */
    readonly timeWindows?: boolean;
  };
  readonly logs?: {
    /** Months for which system logs are kept. */
    readonly months?: number;
    readonly timeSynchronised?: boolean;
    /** Views, prints, copies, exports and changes of records are traced to user and time. */
    readonly accessTraced?: boolean;
  };
  readonly backups?: {
    /** Copies of the data, the working one among them. */
    readonly copies?: number;
    /** Kinds of media. */
    readonly media?: number;
    readonly offSite?: boolean;
    readonly atFacility?: boolean;
    /** They cannot be reached from the system that they are of. */
    readonly separated?: boolean;
    readonly testedOn?: CalendarDate;
  };
  readonly encryption?: {
    readonly secretsAtRest?: boolean;
    readonly nonPublicAtRest?: boolean;
    /** All data of the system. */
    readonly allAtRest?: boolean;
    readonly inTransit?: boolean;
    /** Keys are made, changed and destroyed by a written procedure. */
    readonly keyLifecycle?: boolean;
  };
  readonly integrity?: { readonly codes?: boolean; readonly signedExchange?: boolean };
  /** Incidents are recorded, and their notices are timed. */
  readonly incidents?: { readonly procedure?: boolean };
  readonly development?: {
    readonly secureProcess?: boolean;
    readonly codeChecked?: boolean;
    readonly penetrationTestedOn?: CalendarDate;
  };
  readonly supplier?: {
    readonly handOver?: boolean;
    readonly destruction?: boolean;
    readonly confidentiality?: boolean;
  };
  readonly location?: { readonly inVietnam?: boolean };
  /** The system is connected to the national identification service itself, not through a provider. */
  readonly nationalIdentity?: { readonly directLink?: boolean };
  readonly network?: { readonly ipv6?: boolean };
}

/** The same as plain data: a misspelt member would count as no evidence, and nobody would see why. */
export const controlEvidence: OptionShape = /* @__PURE__ */ object<ControlEvidence>({
  level: /* @__PURE__ */ object({ decidedOn: day, profileApprovedOn: day, ruleBookIssuedOn: day }),
  mfa: /* @__PURE__ */ object({ internet: flag, thirdParty: flag, admin: flag }),
  password: /* @__PURE__ */ object({ minLengthWithMfa: notNegative, minLengthWithoutMfa: notNegative }),
  accounts: /* @__PURE__ */ object({ idleDays: notNegative, personal: flag }),
  rights: /* @__PURE__ */ object({ reviewedOn: day, byRole: flag, timeWindows: flag }),
  logs: /* @__PURE__ */ object({ months: notNegative, timeSynchronised: flag, accessTraced: flag }),
  backups: /* @__PURE__ */ object({
    copies: notNegative,
    media: notNegative,
    offSite: flag,
    atFacility: flag,
    separated: flag,
    testedOn: day,
  }),
  encryption: /* @__PURE__ */ object({
    secretsAtRest: flag,
    nonPublicAtRest: flag,
    allAtRest: flag,
    inTransit: flag,
    keyLifecycle: flag,
  }),
  integrity: /* @__PURE__ */ object({ codes: flag, signedExchange: flag }),
  incidents: /* @__PURE__ */ object({ procedure: flag }),
  development: /* @__PURE__ */ object({ secureProcess: flag, codeChecked: flag, penetrationTestedOn: day }),
  supplier: /* @__PURE__ */ object({ handOver: flag, destruction: flag, confidentiality: flag }),
  location: /* @__PURE__ */ object({ inVietnam: flag }),
  nationalIdentity: /* @__PURE__ */ object({ directLink: flag }),
  network: /* @__PURE__ */ object({ ipv6: flag }),
});
