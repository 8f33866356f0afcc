import { epochMs } from "@benhan/core";
import type { Certificate, CertificateExtensions } from "../certificate.ts";
import { isSameName } from "../distinguished-name.ts";
import type { NameConstraints } from "../extensions/name-constraints.ts";
import { anyPolicy } from "../extensions/policy-extensions.ts";
import { areNamesAllowed } from "./name-rules.ts";
import { type PathDefect, type PathRefusal, refusePath } from "./path-defect.ts";
import {
  addPolicyLevel,
  firstPolicyLevel,
  mapPolicies,
  type PolicyLevel,
  policiesThatHold,
} from "./policy-graph.ts";

/** What the relying party asks of a path (RFC 5280 6.1.1 c to g). */
export interface PathRules {
  /** Policies that are accepted; absent means any. */
  readonly policies?: readonly string[];
  /** The path must hold under one of the accepted policies. */
  readonly requireExplicitPolicy?: boolean;
  readonly inhibitPolicyMapping?: boolean;
  readonly inhibitAnyPolicy?: boolean;
}

/** A path that holds: signer first, anchor last. */
export interface HoldingPath {
  readonly ok: true;
  readonly path: readonly Certificate[];
  /** The accepted policies under which the path holds; `anyPolicy` (2.5.29.32.0) among them means every one. */
  readonly policies: readonly string[];
}

/** What a path carries from one certificate to the next (RFC 5280 6.1.2). */
interface PathState {
  policyLevel: PolicyLevel;
  /** How many more certificates may come before the three rules about policies bind; 0 means that they do. */
  explicitPolicy: number;
  policyMapping: number;
  inhibitAny: number;
  /** How many more authorities may come, self-issued ones not counted. */
  pathLength: number;
  readonly constraints: NameConstraints[];
}

/**
 * Judges one path at one moment by RFC 5280 6.1 with the policy graph of RFC 9618. The signatures are taken as checked;
 * revocation is another question. The anchor's certificate is judged as an issuer is, and its own constraints bind the path.
 *
 * @param path signer first, anchor last
 * @param at milliseconds since 1970
 */
export function validatePath(
  path: readonly Certificate[],
  at: number,
  rules: PathRules = {},
): HoldingPath | PathRefusal {
  const state = firstState(path.length, rules);
  for (let i = path.length - 1; i >= 0; i--) {
    const certificate = path[i];
    if (certificate === undefined) break;
    const isAnchor = i === path.length - 1;
    const defect =
      findDateDefect(certificate, at) ??
      (isAnchor ? undefined : enter(state, certificate, i === 0)) ??
      (i === 0 ? undefined : leave(state, certificate, isAnchor)) ??
      (certificate.unprocessedCritical.length > 0 ? "unprocessed-extension" : undefined);
    if (defect !== undefined) return refusePath(defect, certificate);
  }
  const [signer] = path;
  if (signer === undefined) return { ok: false, defect: "no-chain" };
  const policies = acceptedOf(policiesThatHold(state.policyLevel), rules.policies);
  const mustHold = Math.min(less(state.explicitPolicy), signer.policyConstraints?.requireExplicit ?? 1) === 0;
  if (path.length > 1 && mustHold && policies.length === 0) return refusePath("policy", signer);
  return { ok: true, path, policies };
}

function firstState(length: number, rules: PathRules): PathState {
  return {
    policyLevel: firstPolicyLevel,
    explicitPolicy: rules.requireExplicitPolicy ? 0 : length,
    policyMapping: rules.inhibitPolicyMapping ? 0 : length,
    inhibitAny: rules.inhibitAnyPolicy ? 0 : length,
    pathLength: length,
    constraints: [],
  };
}

/** Basic certificate processing (RFC 5280 6.1.3). */
function enter(state: PathState, certificate: Certificate, isLast: boolean): PathDefect | undefined {
  const isExempt = isSelfIssued(certificate) && !isLast;
  if (!isExempt && !areNamesAllowed(certificate, state.constraints)) return "name-constraints";
  const takesAny = state.inhibitAny > 0 || isExempt;
  state.policyLevel = addPolicyLevel(state.policyLevel, certificate, takesAny);
  return state.explicitPolicy === 0 && state.policyLevel.size === 0 ? "policy" : undefined;
}

/** Preparation for the next certificate (RFC 5280 6.1.4): what an issuer must be, and what it demands of those below. */
function leave(state: PathState, issuer: Certificate, isAnchor: boolean): PathDefect | undefined {
  const mappings = issuer.policyMappings ?? [];
  const mapsAny = mappings.some(
    (pair) => pair.issuerPolicy === anyPolicy || pair.subjectPolicy === anyPolicy,
  );
  if (mapsAny) return "policy";
  if (!isAnchor) state.policyLevel = mapPolicies(state.policyLevel, mappings, state.policyMapping > 0);
  if (issuer.authority?.isAuthority !== true) return "issuer-not-authority";
  if (issuer.keyUsage !== undefined && !issuer.keyUsage.has("keyCertSign")) return "key-usage";
  if (issuer.nameConstraints !== undefined) state.constraints.push(issuer.nameConstraints);
  if (!isAnchor && !isSelfIssued(issuer)) {
    if (state.pathLength === 0) return "path-too-long";
    state.pathLength--;
    state.explicitPolicy = less(state.explicitPolicy);
    state.policyMapping = less(state.policyMapping);
    state.inhibitAny = less(state.inhibitAny);
  }
  tighten(state, issuer);
  return undefined;
}

function tighten(
  state: PathState,
  { authority, policyConstraints, inhibitAnyPolicy }: CertificateExtensions,
): void {
  const unlimited = Number.POSITIVE_INFINITY;
  state.explicitPolicy = Math.min(state.explicitPolicy, policyConstraints?.requireExplicit ?? unlimited);
  state.policyMapping = Math.min(state.policyMapping, policyConstraints?.inhibitMapping ?? unlimited);
  state.inhibitAny = Math.min(state.inhibitAny, inhibitAnyPolicy ?? unlimited);
  state.pathLength = Math.min(state.pathLength, authority?.pathLength ?? unlimited);
}

function acceptedOf(
  holding: ReadonlySet<string>,
  accepted: readonly string[] | undefined,
): readonly string[] {
  if (accepted === undefined || accepted.includes(anyPolicy)) return [...holding];
  return holding.has(anyPolicy) ? accepted : accepted.filter((policy) => holding.has(policy));
}

function findDateDefect(certificate: Certificate, at: number): PathDefect | undefined {
  if (at < epochMs(certificate.notBefore)) return "not-yet-valid";
  return at > epochMs(certificate.notAfter) ? "expired" : undefined;
}

/** Issued by an authority to itself, as when it changes its key. */
export function isSelfIssued({ subject, issuer }: Certificate): boolean {
  return isSameName(subject, issuer);
}

function less(count: number): number {
  return Math.max(0, count - 1);
}
