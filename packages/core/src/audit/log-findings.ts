import type { Bilingual, Issue } from "../faults/issue.ts";
import type { JsonPath } from "../faults/json-path.ts";
import type { FacilityId } from "../ids/facility-id.ts";
import type { AuditDamage, TreeHead } from "../ports/audit-store.ts";

/** What is found about a log. The codes are `core.audit.` and these words. */
export type LogFinding =
  | "event_changed"
  | "event_foreign"
  | "event_misplaced"
  | "events_missing"
  | "events_beyond_head"
  | "events_removed"
  | "node_differs"
  | "head_changed"
  | "root_differs"
  | "search_index_changed"
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

const searchAll: Bilingual = {
  vi: "Đừng dựa vào kết quả tìm theo người bệnh, hồ sơ, người thực hiện hay thời gian: đọc toàn bộ nhật ký (listEvents không điều kiện) và tự lọc; giữ nguyên kho dữ liệu để điều tra, rồi khôi phục từ bản sao lưu.",
  en: "Do not rely on searches by patient, record, actor or time: read the whole log (listEvents without conditions) and filter it; keep the store as it is for the investigation, then restore a backup.",
};
const stopAppending: Bilingual = {
  vi: "Ngừng ghi vào nhật ký này, giữ nguyên kho dữ liệu để điều tra, đối chiếu bản sao lưu và bản mốc (anchors) giữ nơi khác, báo người phụ trách an toàn thông tin.",
  en: "Stop appending to this log, keep the store as it is for the investigation, compare a backup and the anchors that were kept elsewhere, and tell who answers for security.",
};
const nextSteps: { readonly [kind in LogFinding]?: Bilingual } = {
  stamp_failed: again,
  search_index_changed: searchAll,
  head_changed: stopAppending,
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
  const nextStep = nextSteps[kind] ?? investigate;
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

/** Says what the store found damaged by itself. */
export function addDamage(findings: LogFindings, { what, writer, at }: AuditDamage): void {
  const { kind, place, text } = damages[what];
  findings.add(kind, writer, [place, at], text(at));
}

const damages: {
  readonly [what in AuditDamage["what"]]: {
    readonly kind: LogFinding;
    readonly place: string;
    readonly text: (at: number) => Bilingual;
  };
} = {
  event: {
    kind: "event_changed",
    place: "events",
    text: (at) => ({ vi: `sự kiện ${at} đã bị thay đổi.`, en: `the event ${at} was changed.` }),
  },
  "search-index": {
    kind: "search_index_changed",
    place: "events",
    text: (at) => ({
      vi: `chỉ mục tìm kiếm của sự kiện ${at}, hoặc của phần bắt đầu từ đó, đã bị thay đổi; tìm kiếm có thể bỏ sót sự kiện.`,
      en: `the search index of the event ${at}, or of the part that begins there, was changed; searches may miss events.`,
    }),
  },
  head: {
    kind: "head_changed",
    place: "heads",
    text: (at) => ({
      vi: `phần cuối nhật ký đã lưu (kích thước ${at}, mã sự kiện mới nhất, cạnh cây băm) không khớp với các sự kiện.`,
      en: `what is kept of its end (size ${at}, newest event id, edge of the tree) is not what its events say.`,
    }),
  },
};

/** Says that a log is shorter than it was. */
export function addRemoved(findings: LogFindings, anchor: TreeHead, size: number): void {
  findings.add("events_removed", anchor.writer, ["anchors", anchor.size], {
    vi: `đã gắn dấu thời gian với ${anchor.size} sự kiện, nay chỉ còn ${size}.`,
    en: `it was anchored with ${anchor.size} events, and has ${size} now.`,
  });
}
