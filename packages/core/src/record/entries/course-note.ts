import type { EntryBase } from "../entry-base.ts";

/** Diễn biến lâm sàng of one moment, by the doctor who saw it. */
export interface CourseNoteEntry extends EntryBase {
  readonly kind: "course-note";
  readonly text: string;
  /** @official GIAI_DOAN_BENH */
  readonly stage?: string;
  /** Orders as the treatment sheet prints them beside the note. */
  readonly orders?: string;
}
