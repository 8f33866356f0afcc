import type { Bilingual, Issue } from "@benhan/core/faults";
import type { PackUse } from "@benhan/core/packs";
import { qd3176 } from "../../qd3176/edition.ts";
import type { BhytEdition } from "../../schema/bhyt-edition.ts";
import { fill } from "../../schema/fill.ts";
import { officialOf, pathOf } from "../../schema/official-place.ts";
import { sources } from "../../schema/sources.ts";
import type { BhytReportAbout, NotChecked } from "../bhyt-report.ts";
import { type BhytRule, bhytRule, type Finding, type RowFinding, type RuleNeed } from "../bhyt-rule.ts";
import { bhytRules } from "../bhyt-rules.ts";
import type { BhytCheckOptions } from "../check-options.ts";
import { type CheckedVisit, checkedVisit, textOf } from "../checked-visit.ts";
import { defaultBhytCheckOptions } from "../rule-options.ts";
import { ruleBroken } from "./engine.faults.ts";
import { bhytEngine } from "./engine.ts";
import { hasNeed, needWords, reasonOf } from "./rule-need.ts";
import { isOf, planOf, type RulePlan } from "./rule-plan.ts";
import { uncheckedLists } from "./unchecked-lists.ts";
import { unruledEdition, unruledRule } from "./unruled-edition.ts";

/** An issue about the tables, and which item of its cell it is about when the cell holds several. */
export interface FoundIssue {
  readonly issue: Issue;
  readonly item?: number;
}

/** What all rules together found, and by what they were asked. */
export interface FoundIssues {
  readonly found: readonly FoundIssue[];
  readonly about: BhytReportAbout;
}

/** Applies every rule. What `checkTables` reports, with the items that a path into the tables cannot name. */
export function findIssues<Tables>(tables: Tables, options: Partial<BhytCheckOptions<Tables>>): FoundIssues {
  const edition: BhytEdition = options.edition ?? qd3176;
  const { rules = bhytRules } = options;
  // A rule of the host may look, and not touch: what is written later is what was checked.
  const seen = rules === bhytRules ? (tables as object) : frozenCopy(tables as object);
  const visit = checkedVisit(seen, edition, { ...defaultBhytCheckOptions, ...options });
  const plan = planOf(rules, edition, (need) => hasNeed(need, visit));
  const isUnruled = !bhytRules.some((rule) => isOf(rule, edition));
  const found: Found[] = [];
  const notAsked = skippedRules(plan, visit);
  for (const { needs, rules, table } of notAsked) {
    found.push({
      rule: notCheckedRule,
      finding: { table, slots: { rules: rules.join(", "), needs: needWords(needs) } },
    });
  }
  const most = found.length + (options.mostFindings ?? defaultMostFindings);
  const table = walk(plan, visit, found, most);
  if (found.length > 1) found.sort(placeOrder(plan, edition));
  if (table !== undefined) found.push({ rule: stoppedRule, finding: { table } });
  return {
    found: [
      ...(isUnruled ? [{ issue: unruledIssue(edition) }] : []),
      ...brokenRules(plan, visit).map((issue) => ({ issue })),
      ...found.map(({ rule, finding }) => ({
        issue: issueOf(rule, finding),
        ...(finding.item !== undefined && { item: finding.item }),
      })),
    ],
    about: {
      edition: { id: edition.id, source: edition.source, layers: layersAt(edition, visit) },
      engine: bhytEngine,
      packs: packsOf(visit),
      notChecked: [
        ...(isUnruled ? [unruledEdition()] : []),
        ...notAsked.map(({ needs, rules }): NotChecked => ({ needs, rules, reason: reasonOf(needs) })),
        ...uncheckedLists(visit),
      ],
    },
  };
}

/** The same rows, which nobody can change; the caller's own stay as free as they were. */
function frozenCopy(tables: object): object {
  const frozenRow = (row: unknown) =>
    typeof row === "object" && row !== null && !Array.isArray(row) ? Object.freeze({ ...row }) : row;
  return Object.fromEntries(
    Object.entries(tables).map(([table, held]: [string, unknown]) => [
      table,
      Array.isArray(held) ? Object.freeze(Array.from(held, frozenRow)) : frozenRow(held),
    ]),
  );
}

type Found = { readonly rule: BhytRule; readonly finding: Finding };

/** What is said once about rules that the host gave nothing to ask them with. */
export const notCheckedRule: BhytRule = bhytRule({
  rule: "NOT-CHECKED",
  severity: "information",
  source: sources.own,
  appliesTo: [],
  text: {
    vi: "Chưa kiểm tra {rules} vì chưa nạp {needs}.",
    en: "{rules} were not checked, because {needs} is not loaded.",
  },
  nextStep: {
    vi: "Nạp {needs} nếu cơ sở có: danh mục qua --lists của lệnh benhan-exchange hoặc tùy chọn codeLists; dữ liệu khác chỉ nạp được từ chương trình.",
    en: "Load {needs} where the facility has it: lists by --lists of the command benhan-exchange or the option codeLists; other data by a program only.",
  },
});

/** Findings about one episode that are told unless the host says otherwise; nobody reads more of them. */
const defaultMostFindings = 10_000;

/** What is said last about an episode with more findings than are told. */
export const stoppedRule: BhytRule = bhytRule({
  rule: "TOO-MANY",
  severity: "error",
  source: sources.own,
  appliesTo: [],
  text: {
    vi: "Có quá nhiều phát hiện; việc kiểm tra dừng ở bảng {at}, phần còn lại chưa được kiểm tra.",
    en: "There are too many findings; the check stopped at the table {at}, the rest was not looked at.",
  },
  nextStep: {
    vi: "Sửa các lỗi lặp lại tại phần mềm nguồn rồi xuất và kiểm tra lại; nếu cần xem hết, lập trình viên nâng tùy chọn mostFindings.",
    en: "Mend what repeats in the source system, export and check again; to see them all, a programmer raises the option mostFindings.",
  },
});

/** The rules that could not be asked although their tables have rows, by what they need. */
function skippedRules(
  { skipped }: RulePlan,
  visit: CheckedVisit,
): readonly { readonly needs: RuleNeed; readonly rules: readonly string[]; readonly table: string }[] {
  return skipped.flatMap(({ needs, rules }) => {
    const due = rules.filter(({ appliesTo }) => appliesTo.some((table) => visit.rows(table).length > 0));
    const table = due[0]?.appliesTo.find((name) => visit.rows(name).length > 0);
    return table === undefined ? [] : [{ needs, rules: due.map(({ rule }) => rule), table }];
  });
}

/** The rules of the host that were not asked to the end, before all that the others found. */
function brokenRules({ hosts }: RulePlan, visit: CheckedVisit): readonly Issue[] {
  return hosts.flatMap((rule) => {
    const reason = rule.brokenBy(visit);
    if (reason === undefined) return [];
    const { code, text, nextStep } = ruleBroken({ rule: rule.rule, reason });
    return [{ ...aboutEpisode, severity: "error", code, text, ...(nextStep !== undefined && { nextStep }) }];
  });
}

function unruledIssue(edition: BhytEdition): Issue {
  const issue = issueOf(unruledRule, { table: aboutEpisode.official, slots: { edition: edition.source } });
  return { ...issue, ...aboutEpisode };
}

/** The place of what is said of an episode as a whole. */
const aboutEpisode = { path: [], official: "HOSO", source: sources.own } as const;

function packsOf({ lists }: CheckedVisit): readonly PackUse[] {
  const packs = new Map<string, PackUse>();
  for (const list of lists.values()) if (list?.pack !== undefined) packs.set(list.pack.digest, list.pack);
  return [...packs.values()];
}

/**
 * One walk over all cells and rows, in which every rule is asked. It stops after a row with which there are that many
 * findings, and then answers with its table.
 */
function walk(plan: RulePlan, visit: CheckedVisit, found: Found[], most: number): string | undefined {
  const { endedOn } = visit;
  const holds = ({ from, until }: BhytRule) =>
    endedOn === undefined ||
    ((from === undefined || endedOn >= from) && (until === undefined || endedOn < until));
  // Where the walk stands: judges get one function for all rows, so that a row without findings makes nothing.
  let asked: BhytRule | undefined;
  let table = "";
  let index = 0;
  const findInRow = (finding: RowFinding) => {
    if (asked !== undefined && holds(asked)) {
      found.push({ rule: asked, finding: { table, row: index, ...finding } });
    }
  };
  for (const planned of plan.tables) {
    table = planned.table;
    const rows = visit.rows(table);
    for (index = 0; index < rows.length; index++) {
      const row = rows[index] ?? {};
      for (const { name, judges } of planned.columns) {
        const value = textOf(row, name);
        if (value === undefined) continue;
        for (const { rule, judge } of judges) {
          const verdict = judge(value, row, visit);
          // A judge of a host in JavaScript may just return nothing when all is well.
          if (!verdict || !holds(rule)) continue;
          found.push({ rule, finding: { table, row: index, field: name, ...(verdict !== true && verdict) } });
        }
      }
      for (const { rule, judge } of planned.rows) {
        asked = rule;
        judge(row, visit, findInRow, index);
      }
      if (found.length >= most) return table;
    }
  }
  let beyond: string | undefined;
  for (const rule of plan.whole) {
    if (!holds(rule)) continue;
    rule.check?.(visit, (finding) => {
      // A rule of a host in JavaScript that names no place is at fault here, and not where it is told.
      if (typeof finding.table !== "string") throw new TypeError("finding");
      if (found.length < most) found.push({ rule, finding });
      else beyond ??= finding.table;
    });
  }
  return beyond;
}

/** Findings stand where a reader of the tables meets them: by table, row and column, then by rule. */
function placeOrder(plan: RulePlan, edition: BhytEdition): (left: Found, right: Found) => number {
  const tables = [...Object.entries(edition.tables), ...Object.entries(edition.apart)];
  const tableAt = new Map(tables.map(([table], at) => [table, at]));
  const columnAt = (table: string, field: string) => {
    const definition = edition.tables[table] ?? edition.apart[table];
    const at = definition?.fields.findIndex(({ name }) => name === field) ?? -1;
    return at < 0 ? Number.MAX_SAFE_INTEGER : at;
  };
  const keys = new Map<Found, readonly number[]>();
  const keyOf = (found: Found) => {
    const known = keys.get(found);
    if (known !== undefined) return known;
    const { rule, finding } = found;
    const key = [
      tableAt.get(finding.table) ?? tables.length,
      finding.row ?? -1,
      finding.field === undefined ? -1 : columnAt(finding.table, finding.field),
      plan.order.get(rule) ?? -1,
    ];
    keys.set(found, key);
    return key;
  };
  return (left, right) => {
    const other = keyOf(right);
    return keyOf(left).reduce((order, key, at) => order || key - (other[at] ?? 0), 0);
  };
}

function issueOf(rule: BhytRule, finding: Finding): Issue {
  const official = officialOf(finding);
  const slots = { at: official, field: finding.field ?? finding.table, ...finding.slots };
  const put = (sentence: Bilingual) => fill(sentence, slots);
  return {
    code: rule.code,
    severity: finding.severity ?? rule.severity,
    path: pathOf(finding),
    text: put(rule.text),
    nextStep: put(rule.nextStep),
    official,
    rule: rule.rule,
    source: finding.source ?? rule.source,
    ...(finding.expected !== undefined && { expected: finding.expected }),
  };
}

/** The later changes of an edition that held at the end of the episode. */
function layersAt({ layers = [] }: BhytEdition, { endedOn }: CheckedVisit): readonly string[] {
  return layers.flatMap(({ id, from }) => (endedOn !== undefined && endedOn >= from ? [id] : []));
}
