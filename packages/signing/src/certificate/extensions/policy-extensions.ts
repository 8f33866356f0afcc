import { derUnreadable } from "../../der/der.faults.ts";
import {
  derTag,
  expectTag,
  readCount,
  readDer,
  readDerChildren,
  readOid,
  untag,
} from "../../der/read-der.ts";

/** The policy that stands for every other one (RFC 5280 4.2.1.4). */
export const anyPolicy = "2.5.29.32.0";

/** One line of the policy mappings: what the issuer calls by one identifier, the subject calls by another. */
export interface PolicyMapping {
  readonly issuerPolicy: string;
  readonly subjectPolicy: string;
}

/** After how many certificates a policy becomes compulsory, or mapping forbidden (RFC 5280 4.2.1.11). */
export interface PolicyConstraints {
  readonly requireExplicit?: number;
  readonly inhibitMapping?: number;
}

/** No path is as long as this, so a larger number says no more. */
const farAway = 1000;

/** Reads the identifiers of certificate policies; qualifiers are for people and are not read. */
export function readPolicies(content: Uint8Array): readonly string[] {
  const policies = readDerChildren(readDer(content, derTag.sequence)).map((policy) =>
    readOid(readDerChildren(expectTag(policy, derTag.sequence))[0]),
  );
  if (policies.length === 0 || new Set(policies).size < policies.length) throw derUnreadable({ offset: 0 });
  return policies;
}

/** Reads policy mappings. */
export function readPolicyMappings(content: Uint8Array): readonly PolicyMapping[] {
  const mappings = readDerChildren(readDer(content, derTag.sequence)).map((pair) => {
    const [issuer, subject, ...rest] = readDerChildren(expectTag(pair, derTag.sequence));
    if (rest.length > 0) throw derUnreadable({ offset: 0 });
    return { issuerPolicy: readOid(issuer), subjectPolicy: readOid(subject) };
  });
  if (mappings.length === 0) throw derUnreadable({ offset: 0 });
  return mappings;
}

/** Reads policy constraints, which must hold at least one of the two numbers. */
export function readPolicyConstraints(content: Uint8Array): PolicyConstraints {
  const parts = [...readDerChildren(readDer(content, derTag.sequence))];
  const take = (tag: number) => {
    const part = parts[0]?.tag === tag ? parts.shift() : undefined;
    return part && readCount(untag(part, derTag.integer), farAway);
  };
  const requireExplicit = take(0x80);
  const inhibitMapping = take(0x81);
  if (parts.length > 0 || (requireExplicit ?? inhibitMapping) === undefined)
    throw derUnreadable({ offset: 0 });
  return {
    ...(requireExplicit !== undefined && { requireExplicit }),
    ...(inhibitMapping !== undefined && { inhibitMapping }),
  };
}

/** Reads the number of certificates after which the policy that stands for all others no longer counts. */
export function readInhibitAnyPolicy(content: Uint8Array): number {
  return readCount(readDer(content), farAway);
}
