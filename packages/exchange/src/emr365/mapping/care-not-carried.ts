import type { EntryKind, MedicalRecord } from "@benhan/core";
import { type Bilingual, type Issue, valueAt } from "@benhan/core/faults";
import { careWords, memberWords } from "./care-words.ts";
import { type Emr365Loss, type Emr365LossKind, lossWords } from "./losses.ts";

/** What of one kind is not carried, for one reason. */
interface Missing {
  readonly what: EntryKind | "patient" | "episode";
  readonly why: Emr365LossKind;
  whole: number;
  /** The entries of which parts are missing, by their positions. */
  readonly part: Set<unknown>;
  /** How many of each member; those of a list are counted one by one. */
  readonly members: Map<string, number>;
}

/**
 * The losses of care by kind: how many of what are not carried, and why. One warning each, for the one who hands the
 * document over: nobody reads a list of a thousand places.
 */
export function careNotCarried(record: MedicalRecord, losses: readonly Emr365Loss[]): readonly Issue[] {
  const kinds = new Map<string, Missing>();
  for (const { kind: why, path } of losses) {
    const [top, position] = path;
    const entry = top === "entries" ? record.entries[Number(position)] : undefined;
    const what = entry?.kind ?? (top === "patient" ? "patient" : "episode");
    const key = `${what} ${why}`;
    const own = kinds.get(key) ?? { what, why, whole: 0, part: new Set(), members: new Map() };
    kinds.set(key, own);
    if (entry !== undefined && path.length === 2) own.whole += 1;
    else {
      own.part.add(position);
      const value = valueAt(record, path);
      const names = path.slice(entry === undefined ? 1 : 2).filter((step) => typeof step === "string");
      const member = names.at(-1) ?? "";
      own.members.set(member, (own.members.get(member) ?? 0) + (Array.isArray(value) ? value.length : 1));
    }
  }
  return [...kinds.values()].sort((left, right) => sizeOf(right) - sizeOf(left)).map(issueOf);
}

/** What lacks most comes first. */
function sizeOf({ whole, members }: Missing): number {
  return [...members.values()].reduce((sum, count) => sum + count, whole);
}

function issueOf(missing: Missing): Issue {
  const { why, what } = missing;
  const { text: reason, nextStep } = lossWords[why];
  const missed = { vi: counted(missing, "vi"), en: counted(missing, "en") };
  return {
    code: "exchange.emr365.care_not_carried",
    severity: "warning",
    path: [what === "patient" || what === "episode" ? what : "entries"],
    text: {
      vi: `Tệp không mang theo ${missed.vi}. ${reason.vi}`,
      en: `The file does not carry ${missed.en}. ${reason.en}`,
    },
    nextStep,
  };
}

function counted({ what, whole, part, members }: Missing, language: keyof Bilingual): string {
  const name = careWords[what][language];
  const lacks = [...members]
    .sort(([, left], [, right]) => right - left)
    .map(([member, count]) => {
      const words = memberWords[`${what}.${member}`] ?? memberWords[member];
      return `${words?.[language] ?? member}: ${count}`;
    })
    .join(", ");
  const isEntry = what !== "patient" && what !== "episode";
  const said = {
    vi: [`${whole} ${name}`, `một phần của ${isEntry ? `${part.size} ` : ""}${name} (${lacks})`],
    en: [`${name}: ${whole}`, `parts of ${name}${isEntry ? `: ${part.size}` : ""} (${lacks})`],
  }[language];
  return said.filter((_, index) => (index === 0 ? whole : part.size) > 0).join("; ");
}
