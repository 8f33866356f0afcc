import type { Certificate } from "../certificate.ts";
import { anyPolicy, type PolicyMapping } from "../extensions/policy-extensions.ts";

/** One policy at one depth of the path. */
interface PolicyNode {
  readonly policy: string;
  /** What the next certificate may call this policy. */
  readonly expected: ReadonlySet<string>;
  readonly parents: readonly PolicyNode[];
}

/** The policies that hold from the anchor down to one certificate, by name; empty when none does. */
export type PolicyLevel = ReadonlyMap<string, PolicyNode>;

/** Where every path begins: any policy may hold. */
export const firstPolicyLevel: PolicyLevel = levelOf([
  { policy: anyPolicy, expected: new Set([anyPolicy]), parents: [] },
]);

/**
 * The level of a certificate below the level above it (RFC 5280 6.1.3 d, e as changed by RFC 9618). A policy has one node
 * for each depth, however many ways lead to it: the size is bounded by what the certificates say, while the tree of
 * RFC 5280 doubles with each of them.
 */
export function addPolicyLevel(above: PolicyLevel, certificate: Certificate, takesAny: boolean): PolicyLevel {
  const asserted = certificate.policies ?? [];
  const expectedBy = new Map<string, PolicyNode[]>();
  for (const node of above.values()) {
    for (const policy of node.expected) {
      const parents = expectedBy.get(policy);
      if (parents === undefined) expectedBy.set(policy, [node]);
      else parents.push(node);
    }
  }
  const any = above.get(anyPolicy);
  const nodes: PolicyNode[] = [];
  for (const policy of asserted) {
    if (policy === anyPolicy) continue;
    const parents = expectedBy.get(policy) ?? (any && [any]);
    if (parents !== undefined) nodes.push({ policy, expected: new Set([policy]), parents });
  }
  if (takesAny && asserted.includes(anyPolicy)) {
    const named = new Set(asserted);
    for (const [policy, parents] of expectedBy) {
      if (policy !== anyPolicy && named.has(policy)) continue;
      nodes.push({ policy, expected: new Set([policy]), parents });
    }
  }
  return levelOf(nodes);
}

/** Applies the mappings of an authority to its own level (RFC 5280 6.1.4 b), or strikes out what they map when forbidden. */
export function mapPolicies(
  level: PolicyLevel,
  mappings: readonly PolicyMapping[],
  isAllowed: boolean,
): PolicyLevel {
  const targets = new Map<string, Set<string>>();
  for (const { issuerPolicy, subjectPolicy } of mappings) {
    const known = targets.get(issuerPolicy);
    if (known === undefined) targets.set(issuerPolicy, new Set([subjectPolicy]));
    else known.add(subjectPolicy);
  }
  const any = level.get(anyPolicy);
  const mapped = new Map(level);
  for (const [policy, expected] of targets) {
    const node = level.get(policy);
    if (!isAllowed) mapped.delete(policy);
    else if (node !== undefined) mapped.set(policy, { ...node, expected });
    else if (any !== undefined) mapped.set(policy, { policy, expected, parents: any.parents });
  }
  return mapped;
}

/**
 * The policies, as the anchor's domain names them, under which the path holds (RFC 9618 6.1.5 g). `anyPolicy` among them
 * means that every policy holds.
 */
export function policiesThatHold(last: PolicyLevel): ReadonlySet<string> {
  const holding = new Set<string>();
  const seen = new Set<PolicyNode>();
  const open = [...last.values()];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    const stemsFromAny = node.parents.some(({ policy }) => policy === anyPolicy);
    if (node.policy !== anyPolicy && stemsFromAny) holding.add(node.policy);
    open.push(...node.parents);
  }
  if (last.has(anyPolicy)) holding.add(anyPolicy);
  return holding;
}

function levelOf(nodes: readonly PolicyNode[]): PolicyLevel {
  return new Map(nodes.map((node) => [node.policy, node]));
}
