import type { Bilingual } from "@benhan/core/faults";
import type { ClosedLatch } from "@benhan/core/ports";
import type { DeadlineNote, DrainReport } from "../../outbox/index.ts";
import { hubUnserved } from "../../outbox/outbox.faults.ts";
import { faultTextsOf } from "../explain/fault-texts.ts";
import { joined, momentText, plain } from "./words.ts";

/** A code with what it says and what is to be done, below a line that names what it is about. */
export function codeLines(
  code: string,
  known: { readonly text?: Bilingual; readonly nextStep?: Bilingual } = {},
): readonly Bilingual[] {
  const told = faultTextsOf(code);
  const text = known.text ?? told?.text;
  const nextStep = known.nextStep ?? told?.nextStep;
  return [
    text === undefined
      ? plain(`    ${code}`)
      : { vi: `    ${text.vi} [${code}]`, en: `    ${text.en} [${code}]` },
    ...(nextStep === undefined ? [] : [{ vi: `    → ${nextStep.vi}`, en: `    → ${nextStep.en}` }]),
  ];
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
    ...deadlines.map((note) => {
      const head =
        note.state === "overdue"
          ? { vi: "  ✗ QUÁ HẠN", en: "  ✗ OVERDUE" }
          : { vi: "  ! sắp đến hạn", en: "  ! due soon" };
      return joined([head, momentText(note.deadline), nameOf(note), plain(note.lastCode ?? "")]);
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

/** Why nothing goes to a hub, and how it is opened. */
export function closedLines({ hub, code, closedAt }: ClosedLatch): readonly Bilingual[] {
  const since = momentText(closedAt);
  return [
    { vi: `  ✗ đóng chốt từ ${since.vi}`, en: `  ✗ closed since ${since.en}` },
    ...codeLines(code),
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
