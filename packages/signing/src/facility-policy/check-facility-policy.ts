import { bySeverity, type Issue, type JsonPath, type Report, reportOf, requireOk } from "@benhan/core/faults";
import { templateFor } from "@benhan/core/forms";
import { confirmationKinds } from "../confirmation/confirmation-method.ts";
import {
  count,
  type DataShape,
  day,
  listOf,
  objectOf,
  oneOf,
  text,
  unionOf,
} from "../data-shape/data-shape.ts";
import { shapeIssues } from "../data-shape/shape-issues.ts";
import { policyInvalid } from "./facility-policy.faults.ts";
import type {
  Appointment,
  Delegation,
  DocumentRule,
  FacilityPolicy,
  PolicyEdition,
} from "./facility-policy.ts";
import { policyIssue } from "./policy-finding.ts";
import { overlap } from "./policy-lookup.ts";
import { personRoles, signerRoles } from "./signer-role.ts";
import { signatureLevels } from "./signing-method.ts";

const role = oneOf(...signerRoles);
const delegationKind = oneOf("authorised", "by-order", "deputy");
const method = unionOf(
  "kind",
  { "digital-signature": {}, confirmation: { by: oneOf(...confirmationKinds) } },
  { "digital-signature": { level: oneOf(...signatureLevels) } },
);
const place = objectOf(
  {
    id: text,
    role,
    label: text,
    step: count,
    required: oneOf("always", "when-asked", "never"),
    methods: listOf(method, 50),
  },
  { delegable: listOf(delegationKind, 3) },
);
const rule = objectOf(
  { document: text, name: text, places: listOf(place, 50) },
  { from: day, to: day, daysAhead: count },
);
const edition = objectOf(
  { name: text, from: day, basis: oneOf("decision", "reading"), documents: listOf(rule, 2000) },
  { to: day, decision: text },
);
const delegation = objectOf(
  {
    id: text,
    kind: delegationKind,
    for: role,
    to: objectOf({ id: text }, { name: text }),
    position: text,
    decision: text,
    from: day,
  },
  { until: day, documents: listOf(text, 2000) },
);
const appointment = objectOf(
  { role: oneOf(...personRoles), to: objectOf({ id: text }, { name: text }), from: day },
  { decision: text, until: day, documents: listOf(text, 2000) },
);
const policyShape: DataShape = objectOf(
  {
    version: oneOf(1),
    facility: objectOf({ name: text }, { code: text, ids: listOf(text, 20) }),
    editions: listOf(edition, 200),
    delegations: listOf(delegation, 5000),
  },
  { appointments: listOf(appointment, 5000) },
);

/** Electronic prescriptions: the prescriber signs digitally. @legal TT 26/2025/TT-BYT Đ10 */
const prescriptions = ["TT26-I", "TT26-II", "TT26-III"];

/** Checks a signature policy that was read from somewhere: its shape, and whether it can be kept. */
export function checkFacilityPolicy(data: unknown): Report<FacilityPolicy> {
  const shape = shapeIssues(policyShape, data, "signing.facility_policy.invalid_data");
  const policy = data as FacilityPolicy;
  if (shape.length > 0) return reportOf(policy, shape);
  const { editions, delegations, appointments = [] } = policy;
  return reportOf(
    policy,
    bySeverity([
      ...editions.flatMap((one, index) => checkEdition(one, editions.slice(0, index), ["editions", index])),
      ...repeated(delegations.map(({ id }) => id)).map((at) =>
        policyIssue("id_twice", ["delegations", at, "id"]),
      ),
      ...delegations.flatMap((one, index) => checkDelegation(one, ["delegations", index])),
      ...appointments.flatMap((one, index) => checkDays(one, ["appointments", index])),
    ]),
  );
}

/** @throws EmrError `signing.facility_policy.invalid` with all findings */
export function parseFacilityPolicy(data: unknown): FacilityPolicy {
  return requireOk(checkFacilityPolicy(data), policyInvalid);
}

function checkEdition(
  one: PolicyEdition,
  earlier: readonly PolicyEdition[],
  path: JsonPath,
): readonly Issue[] {
  const issues: Issue[] = [];
  if (endsEarly(one)) issues.push(policyIssue("ends_before_begin", [...path, "to"]));
  if (earlier.some((other) => overlap(one, other)))
    issues.push(policyIssue("editions_overlap", [...path, "from"]));
  if (one.basis === "reading") issues.push(policyIssue("only_a_reading", [...path, "basis"]));
  else if (one.decision === undefined) issues.push(policyIssue("decision_missing", [...path, "decision"]));
  for (const [index, document] of one.documents.entries()) {
    const at = [...path, "documents", index];
    const isSame = (other: DocumentRule) => other.document === document.document && overlap(other, document);
    if (one.documents.slice(0, index).some(isSame))
      issues.push(policyIssue("document_twice", [...at, "document"]));
    issues.push(...checkRule(document, one, at));
  }
  return issues;
}

function checkRule(rule: DocumentRule, { from, to }: PolicyEdition, path: JsonPath): readonly Issue[] {
  const { document, places } = rule;
  const issues: Issue[] = repeated(places.map(({ id }) => id)).map((at) =>
    policyIssue("id_twice", [...path, "places", at, "id"]),
  );
  if (endsEarly(rule)) issues.push(policyIssue("ends_before_begin", [...path, "to"]));
  for (const [index, one] of places.entries()) {
    const at = [...path, "places", index];
    const mayConfirm = one.methods.some(({ kind }) => kind === "confirmation");
    if (one.methods.length === 0)
      issues.push(policyIssue("no_method", [...at, "methods"], { who: one.label }));
    if (one.role === "facility-seal") {
      const isLast = places.every((other, place) => place === index || other.step < one.step);
      if (!isLast) issues.push(policyIssue("seal_not_last", [...at, "step"]));
      if (mayConfirm) issues.push(policyIssue("seal_by_confirmation", [...at, "methods"]));
      if ((one.delegable ?? []).length > 0) issues.push(policyIssue("seal_delegated", [...at, "delegable"]));
    } else if (mayConfirm && prescriptions.includes(document))
      issues.push(policyIssue("prescription_by_confirmation", [...at, "methods"]));
  }
  const template = templateFor(document, rule.from ?? from) ?? templateFor(document, rule.to ?? to ?? from);
  const asked = (template?.signatures ?? []).filter(({ required }) => required);
  for (const { role: wanted, label } of asked) {
    const isKept = places.some((one) => one.role === wanted && one.required !== "never");
    if (!isKept) issues.push(policyIssue("weaker_than_form", [...path, "places"], { who: label.vi }));
  }
  return issues;
}

function checkDelegation(one: Delegation, path: JsonPath): readonly Issue[] {
  const { until, kind, for: wanted } = one;
  const issues: Issue[] = [...checkDays(one, path)];
  if (wanted === "facility-seal") issues.push(policyIssue("seal_delegated", [...path, "for"]));
  if (kind === "authorised" && until === undefined)
    issues.push(policyIssue("unlimited_authority", [...path, "until"]));
  return issues;
}

function checkDays({ from, until }: Pick<Appointment, "from" | "until">, path: JsonPath): readonly Issue[] {
  const isPossible = until === undefined || from <= until;
  return isPossible ? [] : [policyIssue("ends_before_begin", [...path, "until"])];
}

const endsEarly = ({ from, to }: { readonly from?: string; readonly to?: string }) =>
  from !== undefined && to !== undefined && to < from;

/** Where a name stands that stood before. */
function repeated(names: readonly string[]): readonly number[] {
  const seen = new Set<string>();
  return names.flatMap((name, index) => {
    const isNew = !seen.has(name);
    seen.add(name);
    return isNew ? [] : [index];
  });
}
