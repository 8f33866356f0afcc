import type { EntryBase } from "../entry-base.ts";

/** A passage of the record form that is text by its nature. */
export type NarrativeTopic =
  /** Quá trình bệnh lý (khi vào). */
  | "present-illness"
  /** Tóm tắt bệnh án. */
  | "case-summary"
  /** Cận lâm sàng cần làm. */
  | "investigations-needed"
  /** Tiên lượng. */
  | "prognosis"
  /** Hướng điều trị. */
  | "treatment-plan"
  /** Đã xử lý (của tuyến dưới, của phòng khám). */
  | "initial-treatment"
  /** Quá trình bệnh lý và diễn biến lâm sàng (tổng kết). */
  | "course-summary"
  /** Tóm tắt kết quả cận lâm sàng có giá trị. */
  | "result-summary"
  /** Phương pháp điều trị. */
  | "treatment-summary"
  /** Tình trạng người bệnh ra viện. */
  | "condition-at-discharge"
  /** Hướng điều trị tiếp theo và chế độ. */
  | "follow-up-plan"
  /** Tóm tắt tứ chẩn. */
  | "four-examinations-summary"
  /** Biện chứng luận trị. */
  | "pattern-differentiation"
  /** Pháp điều trị. */
  | "traditional-treatment-method";

/** One passage of text, under the heading that the form gives it. */
export interface NarrativeEntry extends EntryBase {
  readonly kind: "narrative";
  readonly topic: NarrativeTopic;
  readonly text: string;
}
