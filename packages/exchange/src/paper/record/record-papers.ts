import {
  type CalendarDate,
  type Entry,
  effectiveEntries,
  type FormDataEntry,
  type LocalMinute,
  type MedicalRecord,
  type SourceKey,
} from "@benhan/core";
import type { Bilingual } from "@benhan/core/faults";
import {
  copyTies,
  type DemandedForm,
  earlierVersions,
  type FilledIssue,
  type FormTemplate,
  filledIssue,
  formEditions,
  formsDemanded,
  issueChains,
  restoredIn,
  type Withdrawn,
} from "@benhan/core/forms";
import { medicalRecord, object, refuseCall } from "@benhan/core/options";
import { argumentIssues, optionIssues } from "../../options/call-issues.ts";
import { guides } from "../../options/guides.ts";
import { drawMembers } from "../options/record-options-shape.ts";

/** One paper that a record has or owes. */
export interface RecordPaper {
  /** `06/BV2`, `TT25-02`. */
  readonly form: string;
  readonly names: Bilingual;
  /** Where it stands in the record: the record form, the sheets, the papers that are given out. */
  readonly group: FormTemplate["kind"];
  /** When what it tells of happened; of a sheet about the whole episode, when that began. */
  readonly at: LocalMinute;
  /** The entry that it tells of; absent when it tells of the whole episode. */
  readonly about?: SourceKey;
  /** The filled copy that it shows. `fillForm` takes `about`, `issued` and `asGiven` as they stand here. */
  readonly issued?: SourceKey;
  /** The number that is printed on it: of the issued copy, else of the prescription. */
  readonly number?: string;
  /** How its copy stands among those that were issued. */
  readonly issue?: FilledIssue;
  /** So many earlier versions of its entry, or of its copy, were corrected; `withdrawnPapers` lists them. */
  readonly corrected: number;
  /** Its correction was cancelled on that day, so that it holds again. */
  readonly restored?: CalendarDate;
  /** Only of `withdrawnPapers`: why it holds no longer. */
  readonly withdrawn?: Withdrawn;
  readonly asGiven?: true;
  /** Ids of the rules by which it is owed; none when the record has it without being asked. */
  readonly owedBy: readonly string[];
  /** A later copy under the same name took its place. It is shown, as every version is, and no longer checked. */
  readonly superseded: boolean;
}

const optionsShape = object<{ readonly forms?: unknown }>({ forms: drawMembers.forms });

/**
 * The papers that a record has or owes, in the order of the record on paper: the record form, then the sheets by time,
 * then what is given out by time. Every filled copy stands among them, also one that a later copy took the place of.
 *
 * @param options.forms Only papers of these codes, also those that the record neither has nor owes.
 * @throws EmrError `core.options.wrong`
 * @legal Luật KCB 15/2023/QH15 Đ69 k1; TT 32/2023/TT-BYT Đ51
 */
export function recordPapers(
  record: MedicalRecord,
  options: { readonly forms?: readonly string[] | undefined } = {},
): readonly RecordPaper[] {
  refuseCall(
    "recordPapers",
    [...argumentIssues("record", record, medicalRecord), ...optionIssues(options, optionsShape)],
    guides.print,
  );
  const { forms } = options;
  const entries = effectiveEntries(record);
  const bySource = new Map(entries.map((entry) => [sourceName(entry.source), entry]));
  const ties = copyTies(record);
  const copies = [...ties.keys()];
  const shown = new Set<FormDataEntry>();
  const papers = new Map<string, RecordPaper>();
  for (const demanded of formsDemanded(record)) {
    const { form, about } = demanded;
    if (form === undefined) continue;
    const key = JSON.stringify([form, about?.system, about?.id]);
    const known = papers.get(key);
    if (known !== undefined) {
      papers.set(key, { ...known, owedBy: [...known.owedBy, demanded.demand] });
      continue;
    }
    const told = about === undefined ? undefined : bySource.get(sourceName(about));
    const data = copyShownBy(demanded, ties);
    if (data !== undefined) shown.add(data);
    papers.set(key, {
      ...paperOfCode(form, record, told, data, /^(?:discharge|death)\./.test(demanded.demand)),
      names: demanded.names,
      owedBy: [demanded.demand],
      superseded: false,
    });
  }
  const others = copies
    // Of which nobody can say whose sheet it belongs to, `checkForm` tells; no paper shows it.
    .filter((copy) => !shown.has(copy) && ties.get(copy)?.to !== "unsaid")
    .map((copy) => paperOfCopy(copy, record, ties));
  // Of copies of one time the one that took the place of the others comes last.
  const all = [...others, ...papers.values()];
  // Who asks for a form gets it, though nothing but the record itself fills it: a confirmation, a blank.
  const asked = (forms ?? [])
    .filter((form) => formEditions(form).length > 0 && all.every((paper) => paper.form !== form))
    .map((form) => ({ ...paperOfCode(form, record, undefined, undefined), owedBy: [], superseded: false }));
  return [...all, ...asked].filter(({ form }) => forms === undefined || forms.includes(form)).sort(inOrder);
}

/** The order of a record on paper. */
export function inOrder(a: RecordPaper, b: RecordPaper): number {
  return rank[a.group] - rank[b.group] || (a.at < b.at ? -1 : a.at > b.at ? 1 : 0);
}

type Ties = ReturnType<typeof copyTies>;

const rank = { record: 0, sheet: 1, certificate: 2 } as const;

/** A text for a source, for maps. */
export function sourceName({ system, id }: SourceKey): string {
  return JSON.stringify([system, id]);
}

/** The copy that `fillForm` takes for a demanded form. */
function copyShownBy({ form, about }: DemandedForm, ties: Ties): FormDataEntry | undefined {
  const copies = [...ties].filter(([copy, { to }]) => copy.form === form && to !== "unsaid");
  if (about === undefined) return copies.at(-1)?.[0];
  const own = copies.filter(([copy, tie]) =>
    tie.to === "entry" ? sourceName(tie.entry.source) === sourceName(about) : copy.copy === undefined,
  );
  return own.at(-1)?.[0];
}

function paperOfCopy(entry: FormDataEntry, record: MedicalRecord, ties: Ties): RecordPaper {
  const { form, copy, issue } = entry;
  const copies = [...ties.keys()];
  const later = copies
    .slice(copies.indexOf(entry) + 1)
    .some((other) => other.form === form && other.copy === copy && isTiedAlike(ties, entry, other));
  const tie = ties.get(entry);
  return {
    ...paperOfCode(form, record, tie?.to === "entry" ? tie.entry : undefined, entry),
    owedBy: [],
    // What was issued under a number stays a paper of its own: others are issued beside it, not in its place.
    superseded: later && issue?.number === undefined,
  };
}

function isTiedAlike(ties: Ties, one: FormDataEntry, other: FormDataEntry): boolean {
  const [a, b] = [ties.get(one), ties.get(other)];
  return a?.to === "entry" && b?.to === "entry" ? a.entry === b.entry : a?.to === b?.to;
}

function paperOfCode(
  form: string,
  record: MedicalRecord,
  about: Entry | undefined,
  data: FormDataEntry | undefined,
  atTheEnd = false,
): Omit<RecordPaper, "owedBy" | "superseded"> {
  const { episode } = record;
  const newest = formEditions(form).at(-1);
  const group = newest?.kind ?? "sheet";
  const end = episode.endedAt ?? episode.arrivedAt;
  const whole = group === "certificate" || atTheEnd ? end : episode.arrivedAt;
  const issue = data && issueOf(data, record);
  const number = issue?.number ?? (about?.kind === "prescription" ? about.number : undefined);
  const versions = [about, data].map((one) =>
    one?.corrects === undefined ? 0 : earlierVersions(one, record.entries).length,
  );
  const restored = [about, data]
    .flatMap((one) => (one && restoredIn(record, one.source)) ?? [])
    .sort()
    .at(-1);
  return {
    form,
    names: newest?.names ?? { vi: form, en: form },
    group,
    at: group === "record" ? episode.arrivedAt : (about?.occurredAt ?? data?.occurredAt ?? whole),
    ...(about !== undefined && { about: about.source }),
    ...(data !== undefined && { issued: data.source }),
    ...(number !== undefined && { number }),
    ...(issue !== undefined && { issue }),
    corrected: Math.max(...versions),
    ...(restored !== undefined && { restored }),
  };
}

function issueOf(data: FormDataEntry, record: MedicalRecord): FilledIssue | undefined {
  if (data.issue === undefined) return undefined;
  for (const chain of issueChains(record, data.form).chains) {
    const copy = chain.copies.find(({ entry }) => entry === data);
    if (copy !== undefined) return filledIssue(chain, copy);
  }
  return undefined;
}
