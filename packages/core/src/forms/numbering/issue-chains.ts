import type { Issue } from "../../faults/issue.ts";
import { effectiveEntries } from "../../record/effective-entries.ts";
import type { FormDataEntry } from "../../record/entries/form-data.ts";
import type { Entry } from "../../record/entry.ts";
import type { MedicalRecord } from "../../record/medical-record.ts";
import { nearNames } from "../../text/near-names.ts";
import { unknownForm } from "../form-issues.ts";
import { formEditions, templates } from "../templates.ts";
import {
  brokenChain,
  cyclicChain,
  doubleNumber,
  forkedChain,
  namesItself,
  reissueOfReplaced,
  twoLinks,
  unlinkedCopy,
} from "./issue-chain-issues.ts";
import { issueChainsOfNothing } from "./numbering.faults.ts";

/** One copy of a paper that was issued. */
export interface IssuedCopy {
  readonly entry: FormDataEntry;
  /** Where the entry stands in the record. */
  readonly index: number;
  /** True when the paper must bear the words "Cấp lại". @legal TT 25/2025/TT-BYT Đ28 k4 */
  readonly markedReissue: boolean;
  /**
   * Of a copy issued again: which time its content is issued again ("Cấp lại lần n"), of which number, and the copy that
   * was first issued with this content. @legal TT 25/2025/TT-BYT Đ28 k4
   */
  readonly reissue?: {
    readonly time: number;
    readonly of: string;
    readonly first: FormDataEntry;
  };
  /**
   * `current` the newest that stands · `valid` an older one, which a copy issued again leaves in force · `replaced` by
   * another because it was wrong.
   */
  readonly standing: "current" | "valid" | "replaced";
}

/** All copies of one paper, the first issue first. */
export interface IssueChain {
  readonly copies: readonly IssuedCopy[];
  /** The copy to show; none when the links run in a circle. */
  readonly current?: IssuedCopy;
}

/** The papers of one form in a record, and what is wrong with their links. */
export interface IssueChains {
  readonly chains: readonly IssueChain[];
  readonly issues: readonly Issue[];
}

/** An issued paper and its place in the record. */
interface Issued {
  readonly entry: FormDataEntry;
  readonly index: number;
}

/** The same before its chain is known. */
interface Node extends Issued {
  /** The paper that it is issued again for, or replaces. */
  parent?: Node;
}

/**
 * Which copies of a form were issued, in which order, and which of them stands. A paper issued again leaves the old
 * one valid; a paper that replaces a wrong one does not. Cancelled and corrected entries do not count.
 *
 * A form of which nothing was issued has no chains.
 *
 * @param form code of the form, `TT25-02`
 * @throws `core.forms.issue_chains_of_nothing` when the arguments are no record and code, or no form and no entry of the
 * record has this code
 * @legal TT 25/2025/TT-BYT Đ28 k4, Đ30 k1; TT 26/2025/TT-BYT Đ6 k9
 */
export function issueChains(record: MedicalRecord, form: string): IssueChains {
  requireRecordAndForm(record, form);
  return chainsOf(issuedEntries(record, effectiveEntries(record), form));
}

/** The chains of a form, for who knows the effective entries. */
export function chainsOfEntries(
  record: MedicalRecord,
  entries: readonly Entry[],
  form: string,
): readonly IssueChain[] {
  return chainsOf(issuedEntries(record, entries, form)).chains;
}

/** The place of one copy in its chain; nothing for a copy that was never issued. For who knows the effective entries. */
export function placeInChain(
  record: MedicalRecord,
  entries: readonly Entry[],
  copy: FormDataEntry,
): { readonly chain: IssueChain; readonly copy: IssuedCopy } | undefined {
  if (copy.issue === undefined) return undefined;
  for (const chain of chainsOfEntries(record, entries, copy.form)) {
    const found = chain.copies.find(({ entry }) => entry === copy);
    if (found !== undefined) return { chain, copy: found };
  }
  return undefined;
}

/** Callers without types swap the two, leave one out or write a code that no form has: an empty answer would hide it. */
function requireRecordAndForm(record: unknown, form: unknown): void {
  if (
    typeof record !== "object" ||
    record === null ||
    !("entries" in record) ||
    !Array.isArray(record.entries)
  ) {
    throw issueChainsOfNothing({ reason: "record" });
  }
  if (typeof form !== "string") throw issueChainsOfNothing({ reason: "form" });
  const known =
    templates.some(({ code }) => code === form) ||
    record.entries.some((entry: Partial<FormDataEntry>) => entry.kind === "form-data" && entry.form === form);
  if (known) return;
  const near = nearNames(form, [...new Set(templates.map(({ code }) => code))]);
  throw issueChainsOfNothing({ reason: "code" }, { issues: [unknownForm(form, near)] });
}

function chainsOf(issued: readonly Issued[]): IssueChains {
  const issues: Issue[] = [];
  const keepsNumber = formEditions(issued[0]?.entry.form ?? "").some(
    ({ reissue }) => reissue === "same-number",
  );
  const nodes = linked(issued, issues, keepsNumber);
  /** The first issue of each paper. */
  const roots = endsOf(nodes, ({ parent }) => parent);
  const papers = new Map<Node | undefined, Node[]>();
  for (const node of nodes) {
    const root = roots.get(node);
    const copies = papers.get(root);
    if (copies === undefined) papers.set(root, [node]);
    else copies.push(node);
  }
  issues.push(...doubleNumbers(nodes, roots, keepsNumber), ...unlinked(nodes, roots));
  const chains = [...papers].map(([root, copies]) =>
    root === undefined ? circle(copies, issues) : chainOf(copies, issues),
  );
  return { chains, issues };
}

function issuedEntries(record: MedicalRecord, entries: readonly Entry[], form: string): readonly Issued[] {
  return entries
    .filter(
      (entry): entry is FormDataEntry =>
        entry.kind === "form-data" && entry.form === form && entry.issue !== undefined,
    )
    .map((entry) => ({ entry, index: record.entries.indexOf(entry) }));
}

/** Links every copy with the one it names and says which names lead nowhere. */
function linked(issued: readonly Issued[], issues: Issue[], keepsNumber: boolean): readonly Node[] {
  const nodes = issued.map((node): Node => ({ ...node }));
  const byNumber = new Map<string | undefined, Node[]>();
  for (const node of nodes) {
    const number = node.entry.issue?.number;
    const same = byNumber.get(number);
    if (same === undefined) byNumber.set(number, [node]);
    else same.push(node);
  }
  for (const node of nodes) {
    const { number, reissueOf, replaces } = node.entry.issue ?? {};
    if (reissueOf !== undefined && replaces !== undefined) issues.push(twoLinks(node.index));
    const name = reissueOf ?? replaces;
    if (name === undefined) continue;
    const named = (byNumber.get(name) ?? []).filter((other) => other !== node);
    const parent = named.filter((other) => other.index < node.index).at(-1) ?? named[0];
    const link = reissueOf === undefined ? "replaces" : "reissueOf";
    if (parent !== undefined) node.parent = parent;
    // Birth certificates are issued again under their old number.
    const isOwnName = name === number && (parent === undefined || link === "replaces" || !keepsNumber);
    if (isOwnName) issues.push(namesItself(node.index, link));
    else if (parent === undefined) issues.push(brokenChain(node.index, link));
  }
  return nodes;
}

/** Where the way of each paper ends that `next` leads; undefined when it runs in a circle. Every step is gone once. */
function endsOf(
  nodes: readonly Node[],
  next: (node: Node) => Node | undefined,
): ReadonlyMap<Node, Node | undefined> {
  const ends = new Map<Node, Node | undefined>();
  for (const node of nodes) {
    const way = new Set<Node>();
    let here: Node | undefined = node;
    let last = node;
    while (here !== undefined && !ends.has(here) && !way.has(here)) {
      way.add(here);
      last = here;
      here = next(here);
    }
    const end = here === undefined ? last : ends.get(here);
    for (const one of way) ends.set(one, end);
  }
  return ends;
}

/** A number stands once; of forms that keep it, again in the copies of its own paper. */
function doubleNumbers(
  nodes: readonly Node[],
  roots: ReadonlyMap<Node, Node | undefined>,
  keepsNumber: boolean,
): readonly Issue[] {
  const firsts = new Map<string, Node | undefined>();
  return nodes.flatMap((node) => {
    const { number, series } = node.entry.issue ?? {};
    if (number === undefined) return [];
    const key = JSON.stringify([number, series]);
    const root = roots.get(node);
    if (firsts.has(key)) return keepsNumber && firsts.get(key) === root ? [] : [doubleNumber(node.index)];
    firsts.set(key, root);
    return [];
  });
}

/** A certificate of the end is issued once; another copy is issued again, replaces, or bears a name of its own. */
function unlinked(nodes: readonly Node[], roots: ReadonlyMap<Node, Node | undefined>): readonly Issue[] {
  const firsts = new Map<string | undefined, Node | undefined>();
  return nodes.flatMap((node) => {
    const { form, copy, issue } = node.entry;
    const root = roots.get(node);
    const isBroken = issue?.reissueOf !== undefined || issue?.replaces !== undefined;
    if (!isOncePerStay(form) || issue?.number === undefined || isBroken) return [];
    if (firsts.has(copy)) return firsts.get(copy) === root ? [] : [unlinkedCopy(node.index)];
    firsts.set(copy, root);
    return [];
  });
}

const isOncePerStay = (form: string): boolean =>
  formEditions(form).some(({ kind, moment }) => kind === "certificate" && moment?.ofAll === true);

function circle(nodes: readonly Node[], issues: Issue[]): IssueChain {
  for (const { index } of nodes) issues.push(cyclicChain(index));
  return { copies: nodes.map((node) => copyOf(node, "valid", node.entry, 1)) };
}

function isReissue({ entry }: Node): boolean {
  return entry.issue?.reissueOf !== undefined;
}

function chainOf(nodes: readonly Node[], issues: Issue[]): IssueChain {
  /** The copy that was first issued with the same content: copies issued again say the same. */
  const contents = endsOf(nodes, (node) => (isReissue(node) ? node.parent : undefined));
  const contentOf = (node: Node): Node => contents.get(node) ?? node;
  /** By the content that is wrong, the copy that replaced it. */
  const replacedBy = new Map<Node, Node>();
  for (const node of nodes) {
    if (node.parent === undefined || isReissue(node)) continue;
    const wrong = contentOf(node.parent);
    if (replacedBy.has(wrong)) issues.push(forkedChain(node.index));
    else replacedBy.set(wrong, node);
  }
  for (const node of nodes) {
    const better = replacedBy.get(contentOf(node));
    if (better !== undefined && isReissue(node) && node.index > better.index) {
      issues.push(reissueOfReplaced(node.index));
    }
  }
  const current = nodes.filter((node) => !replacedBy.has(contentOf(node))).at(-1);
  const times = new Map<Node, number>();
  const copies = nodes.map((node) => {
    const content = contentOf(node);
    const standing = replacedBy.has(content) ? "replaced" : node === current ? "current" : "valid";
    const time = (times.get(content) ?? 0) + (isReissue(node) ? 1 : 0);
    times.set(content, time);
    return copyOf(node, standing, content.entry, time);
  });
  const shown = copies.find(({ standing }) => standing === "current");
  return { copies, ...(shown !== undefined && { current: shown }) };
}

function copyOf(
  node: Node,
  standing: IssuedCopy["standing"],
  first: FormDataEntry,
  time: number,
): IssuedCopy {
  const { entry, index } = node;
  const of = entry.issue?.reissueOf;
  return {
    entry,
    index,
    markedReissue: isReissue(node),
    standing,
    ...(of !== undefined && { reissue: { time, of, first } }),
  };
}
