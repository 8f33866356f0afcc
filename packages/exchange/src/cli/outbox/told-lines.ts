import type { Bilingual } from "@benhan/core/faults";
import type { ClosedLatch } from "@benhan/core/ports";
import type { DeadlineNote, DrainReport } from "../../outbox/index.ts";
import { hubUnserved } from "../../outbox/outbox.faults.ts";
import { faultTextsOf } from "../explain/fault-texts.ts";
import { stepFor, type ToldOf } from "./next-step.ts";
import { joined, momentText, plain } from "./words.ts";

/** A code with what it says and what is to be done, below a line that names what it is about. */
export function codeLines(code: string, known: KnownOfCode = {}): readonly Bilingual[] {
  const told = faultTextsOf(code);
  const text = known.text ?? told?.text;
  const step = known.nextStep ?? told?.nextStep;
  const nextStep = step && stepFor(step, known);
  const { answered } = known;
  const of: Bilingual =
    answered === undefined
      ? plain("")
      : { vi: ` (mã của cổng: ${answered})`, en: ` (the hub's code: ${answered})` };
  return [
    text === undefined
      ? { vi: `    ${code}${of.vi}`, en: `    ${code}${of.en}` }
      : { vi: `    ${text.vi} [${code}]${of.vi}`, en: `    ${text.en} [${code}]${of.en}` },
    ...(nextStep === undefined ? [] : [{ vi: `    → ${nextStep.vi}`, en: `    → ${nextStep.en}` }]),
  ];
}

/** What is known besides a code: its words at the time, which entries and hub it is about, and what the hub answered. */
export interface KnownOfCode extends ToldOf {
  readonly text?: Bilingual;
  readonly nextStep?: Bilingual;
  /** The code of the hub's own. */
  readonly answered?: string;
}

/** What failed in the same way, told once. Groups and their members stay in order. */
export function grouped<T>(list: readonly T[], keyOf: (one: T) => string): readonly (readonly [T, ...T[]])[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const one of list) {
    const known = groups.get(keyOf(one));
    if (known === undefined) groups.set(keyOf(one), [one]);
    else known.push(one);
  }
  return [...groups.values()];
}

/** What names an entry for people: its key, where it goes, what it is, and its chain, which may be the number of a visit. */
export const nameOf = (entry: {
  readonly entryId?: string;
  readonly hub: string;
  readonly kind?: string;
  readonly chain?: string;
}): Bilingual =>
  plain([entry.entryId, entry.hub, entry.kind, entry.chain].filter((part) => part !== undefined).join("  "));

/** What is due soon or overdue. */
export function deadlineLines(deadlines: readonly DeadlineNote[]): readonly Bilingual[] {
  if (deadlines.length === 0) return [];
  return [
    { vi: "Thời hạn", en: "Deadlines" },
    ...deadlines.flatMap((note) => {
      const { entryId, hub, lastCode } = note;
      const head =
        note.state === "overdue"
          ? { vi: "  ✗ QUÁ HẠN", en: "  ✗ OVERDUE" }
          : { vi: "  ! sắp đến hạn", en: "  ! due soon" };
      return [
        joined([head, momentText(note.deadline), nameOf(note)]),
        ...(lastCode === undefined ? [] : codeLines(lastCode, { hub, entryIds: [entryId] })),
      ];
    }),
  ];
}

/** Why it is not known what is due: code of the host threw. */
export function deadlineFailureLines(failure: DrainReport["deadlineFailure"]): readonly Bilingual[] {
  if (failure === undefined) return [];
  const { code, text, nextStep } = failure;
  const known = { ...(text && { text }), ...(nextStep && { nextStep }) };
  return [{ vi: "✗ Thời hạn", en: "✗ Deadlines" }, ...codeLines(code, known)];
}

/** Why nothing goes to a hub, and how it is opened. `entryId`: the entry that closed it, which may have to be given up first. */
export function closedLines(
  { hub, code }: ClosedLatch,
  head: Bilingual,
  entryId?: string,
): readonly Bilingual[] {
  const told = codeLines(code, { hub, ...(entryId !== undefined && { entryIds: [entryId] }) });
  if (told.some(({ vi }) => vi.includes("outbox release"))) return [head, ...told];
  return [
    head,
    ...told,
    {
      vi: `    → Sửa xong nguyên nhân thì: outbox release ${hub} --reason "…"`,
      en: `    → Once the cause is mended: outbox release ${hub} --reason "…"`,
    },
  ];
}

/** What is to be done when no connector serves a hub. */
export function unservedLines(hub: string): readonly Bilingual[] {
  const { vi, en } = hubUnserved({ hub, known: [] }).nextStep ?? { vi: "", en: "" };
  return [{ vi: `    → ${vi}`, en: `    → ${en}` }];
}

/**
 * How often an entry was tried. Attempts after which it was held are not counted, so an entry that is held may have none: its
 * receipts tell.
 */
export const attemptsOf = ({ attempts }: { readonly attempts: number }): readonly Bilingual[] =>
  attempts === 0 ? [] : [{ vi: `đã thử ${attempts} lượt`, en: `tried ${attempts} times` }];
