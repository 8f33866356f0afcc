import type { Bilingual, Issue } from "../faults/issue.ts";
import type { JsonPath } from "../faults/json-path.ts";
import type { FacilityId } from "../ids/facility-id.ts";
import type { TreeHead } from "../ports/audit-store.ts";

/** What is found about a log. The codes are `core.audit.` and these words. */
export type LogFinding =
  | "event_changed"
  | "event_misplaced"
  | "events_missing"
  | "events_beyond_head"
  | "events_removed"
  | "node_differs"
  | "root_differs"
  | "anchor_differs"
  | "anchor_token_wrong"
  | "stamp_failed";

/** So many findings of one kind are listed for a log; of the others the number is told. */
const mostOfAKind = 100;

const investigate: Bilingual = {
  vi: "Giữ nguyên kho dữ liệu để điều tra, đối chiếu bản sao lưu và báo người phụ trách an toàn thông tin.",
  en: "Keep the store as it is for the investigation, compare a backup, and tell who answers for security.",
};
const again: Bilingual = {
  vi: "Gọi lại stampTreeHeads khi dịch vụ dấu thời gian hoạt động; sự kiện mới vẫn được ghi bình thường.",
  en: "Call stampTreeHeads again when the time-stamp service works; new events are kept meanwhile as before.",
};

/** Gathers findings: never more than {@link mostOfAKind} of a kind, however large and however damaged the log is. */
export interface LogFindings {
  /** @param at Where in the log of the writer: `["events", 7]`. */
  add(kind: LogFinding, writer: string, at: JsonPath, text: Bilingual): void;
  list(): readonly Issue[];
}

export function createLogFindings(): LogFindings {
  const issues: Issue[] = [];
  const counts = new Map<string, { readonly kind: LogFinding; readonly writer: string; count: number }>();
  return {
    add(kind, writer, at, text) {
      const key = `${kind} ${writer}`;
      const kept = counts.get(key) ?? { kind, writer, count: 0 };
      kept.count += 1;
      counts.set(key, kept);
      if (kept.count <= mostOfAKind) issues.push(finding(kind, [writer, ...at], named(writer, text)));
    },
    list() {
      const more = [...counts.values()].filter(({ count }) => count > mostOfAKind);
      return [
        ...issues,
        ...more.map(({ kind, writer, count }) => {
          const left = count - mostOfAKind;
          const text = { vi: `còn ${left} chỗ cùng loại.`, en: `${left} more of this kind.` };
          return finding(kind, [writer], named(writer, text));
        }),
      ];
    },
  };
}

function finding(kind: LogFinding, path: JsonPath, text: Bilingual): Issue {
  const nextStep = kind === "stamp_failed" ? again : investigate;
  return { code: `core.audit.${kind}`, severity: "error", path, text, nextStep };
}

function named(writer: string, { vi, en }: Bilingual): Bilingual {
  return { vi: `Nhật ký "${writer}": ${vi}`, en: `Log "${writer}": ${en}` };
}

/** The facility has no log and no anchor: nothing was looked at, which a wrong facility looks like. */
export function logEmpty(facilityId: FacilityId, severity: "warning" | "information"): Issue {
  return {
    code: "core.audit.log_empty",
    severity,
    path: ["facilityId"],
    text: {
      vi: `Cơ sở "${facilityId}" chưa có nhật ký nào trong kho này, cũng không có mốc.`,
      en: `This store holds no log of the facility "${facilityId}", and no anchor.`,
    },
    nextStep: {
      vi: "Kiểm tra facilityId và tệp kho. Nếu trước đây đã có nhật ký: truyền bản mốc giữ nơi khác (anchors), đối chiếu bản sao lưu.",
      en: "Check facilityId and the file of the store. If there was a log before: pass the anchors that were kept elsewhere, and compare a backup.",
    },
  };
}

/** Anchors that say nothing about this facility: whoever passed them meant another one. */
export function anchorsForeign(facilityId: FacilityId, anchors: readonly TreeHead[]): readonly Issue[] {
  const count = anchors.filter((anchor) => anchor.facilityId !== facilityId).length;
  if (count === 0) return [];
  return [
    {
      code: "core.audit.anchor_foreign",
      severity: "error",
      path: ["anchors", anchors.findIndex((anchor) => anchor.facilityId !== facilityId)],
      text: {
        vi: `${count} mốc (anchors) là của cơ sở khác, không phải của "${facilityId}"; các mốc này không chứng minh gì cho nhật ký đang kiểm.`,
        en: `${count} of the anchors are those of another facility, not of "${facilityId}"; they prove nothing about this log.`,
      },
      nextStep: {
        vi: "Kiểm tra facilityId, rồi chỉ truyền các mốc của cơ sở đó.",
        en: "Check facilityId, and pass the anchors of that facility alone.",
      },
    },
  ];
}

/** Says that a log is shorter than it was. */
export function addRemoved(findings: LogFindings, anchor: TreeHead, size: number): void {
  findings.add("events_removed", anchor.writer, ["anchors", anchor.size], {
    vi: `đã gắn dấu thời gian với ${anchor.size} sự kiện, nay chỉ còn ${size}.`,
    en: `it was anchored with ${anchor.size} events, and has ${size} now.`,
  });
}
