import type { CalendarDate } from "@benhan/core";
import { type FormSignature, type FormTemplate, templates } from "@benhan/core/forms";
import { day, listOf, object, text } from "@benhan/core/options";
import { confirmationKinds } from "../confirmation/confirmation-method.ts";
import type {
  DelegationKind,
  DocumentRule,
  FacilityPolicy,
  PolicyFacility,
  SigningPlace,
} from "./facility-policy.ts";
import { refusePolicyOptions } from "./policy-call.ts";
import type { SignerRole } from "./signer-role.ts";
import type { SigningMethod } from "./signing-method.ts";

/** Whose policy it is, and from when. */
export interface DefaultPolicyOptions {
  readonly facility: FacilityPolicy["facility"];
  readonly from: CalendarDate;
  /** Name of the edition. Default: its first day. */
  readonly name?: string;
}

/**
 * A policy to start from: who signs which form, out of the forms of the core. The methods, the order and who may sign for
 * whom are our reading and marked so: the facility looks at every row and decides. Who holds which role (`appointments`)
 * only the facility knows.
 *
 * @throws EmrError `core.options.wrong` for a call that is wrong
 */
export function defaultFacilityPolicy(options: DefaultPolicyOptions): FacilityPolicy {
  refusePolicyOptions("defaultFacilityPolicy", options, startOptions);
  const { facility, from, name = from } = options;
  const current = templates.filter(({ validTo }) => validTo === undefined || validTo >= from);
  const documents = current.map((template) => ruleOfTemplate(template, from));
  return {
    version: 1,
    facility,
    editions: [{ name, from, basis: "reading", documents }],
    delegations: [],
  };
}

const startOptions = object<DefaultPolicyOptions>(
  {
    facility: object<PolicyFacility>({ name: text, code: text, ids: listOf(text) }, ["name"]),
    from: day,
    name: text,
  },
  ["facility", "from"],
);

function ruleOfTemplate(
  { code, names, signatures, validFrom, validTo }: FormTemplate,
  from: CalendarDate,
): DocumentRule {
  const roles = signatures.map(({ role }) => role);
  return {
    document: code,
    name: names.vi,
    ...(validFrom > from && { from: validFrom }),
    ...(validTo !== undefined && { to: validTo }),
    places: signatures.map((signature, index) => placeOf(signature, roles, index)),
  };
}

function placeOf(signature: FormSignature, roles: readonly SignerRole[], index: number): SigningPlace {
  const { label, required, requiredWhen, role } = signature;
  const nth = roles.slice(0, index).filter((one) => one === role).length + 1;
  const delegable = delegableRoles[role];
  return {
    id: nth === 1 ? role : `${role}-${nth}`,
    role,
    label: label.vi,
    step: stepOf(role, roles),
    required: required ? (requiredWhen === undefined ? "always" : "when-asked") : "never",
    methods: methodsOf(role),
    ...(delegable && { delegable }),
  };
}

/** First those who wrote or heard, then those who read or took over, then who approves, the heads, and the facility last. */
const steps: Readonly<Record<SignerRole, number>> = {
  "patient-or-representative": 1,
  relative: 1,
  nurse: 1,
  midwife: 1,
  "examining-doctor": 1,
  "treating-doctor": 1,
  performer: 1,
  secretary: 1,
  giver: 1,
  "signer-of-the-form": 1,
  reader: 2,
  receiver: 2,
  chair: 2,
  "head-of-department": 4,
  "head-of-facility": 5,
  "facility-seal": 6,
};

function stepOf(role: SignerRole, roles: readonly SignerRole[]): number {
  // On result sheets the signer of the form approves what others performed and read.
  return role === "signer-of-the-form" && roles.includes("reader") ? 3 : steps[role];
}

const delegableRoles: Partial<Readonly<Record<SignerRole, readonly DelegationKind[]>>> = {
  "head-of-department": ["deputy", "by-order", "authorised"],
  "head-of-facility": ["deputy", "by-order", "authorised"],
};

/** Roles of people who have no certificate as a rule. */
const outsiders: readonly SignerRole[] = ["patient-or-representative", "relative"];

function methodsOf(role: SignerRole): readonly SigningMethod[] {
  if (role === "facility-seal") return [{ kind: "digital-signature", level: "B-T" }];
  const signature: SigningMethod = { kind: "digital-signature", level: "B-B" };
  if (!outsiders.includes(role)) return [signature];
  // What `other` means is for the rule book to say.
  const confirmations = confirmationKinds.filter((kind) => kind !== "other");
  return [signature, ...confirmations.map((by): SigningMethod => ({ kind: "confirmation", by }))];
}
