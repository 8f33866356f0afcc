import type { Bilingual } from "@benhan/core/faults";

/** How long, in words: behind "kept". */
export function periodWords(keepUntil: string): Bilingual {
  if (keepUntil === "permanent") return { vi: "vĩnh viễn", en: "permanently" };
  if (keepUntil === "open") return { vi: "đến khi có ngày hết hạn", en: "until its last day is known" };
  return { vi: `đến hết ngày ${dayWords(keepUntil)}`, en: `until ${keepUntil}` };
}

/** A day as a Vietnamese paper has it. */
export function dayWords(day: string): string {
  return day.slice(0, 10).split("-").reverse().join("/");
}
