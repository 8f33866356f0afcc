import type { EntryBase } from "../entry-base.ts";

/** Diễn biến lâm sàng of one moment, by the doctor who saw it. */
export interface CourseNoteEntry extends EntryBase {
  readonly kind: "course-note";
  readonly text: string;
  /** @official GIAI_DOAN_BENH */
  readonly stage?: string;
  /** Orders as the treatment sheet prints them beside the note. */
  readonly orders?: string;
  /** Who wrote it together with the author, by licence number. @official NGUOI_THUC_HIEN */
  readonly coAuthors?: readonly string[];
  /** Result of a consultation that the note tells of, when no entry of its own does. @official HOI_CHAN */
  readonly consultation?: string;
  /** An operation that the note tells of, when no entry of its own does. @official PHAU_THUAT */
  readonly surgery?: string;
  /** @official DU_PHONG */
  readonly reserve?: string;
}
