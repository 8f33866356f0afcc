import type { Bilingual, Issue, Severity } from "../../faults/issue.ts";

const source = "TT 25/2025/TT-BYT Đ28 k4, Đ30 k1; TT 26/2025/TT-BYT Đ6 k9";

function chainIssue(
  what: string,
  severity: Severity,
  index: number,
  field: "number" | "reissueOf" | "replaces",
  text: Bilingual,
  nextStep: Bilingual,
): Issue {
  return {
    code: `core.forms.issue_${what}`,
    severity,
    path: ["entries", index, "issue", field],
    text,
    nextStep,
    source,
  };
}

/** The paper that is named is not in the record. */
export function brokenChain(index: number, field: "reissueOf" | "replaces"): Issue {
  return chainIssue(
    "chain_broken",
    "warning",
    index,
    field,
    {
      vi: "Giấy này cấp lại hoặc thay một giấy không có trong hồ sơ.",
      en: "This paper is issued again for, or replaces, a paper that is not in the record.",
    },
    {
      vi: "Sửa số của giấy cũ, hoặc nhập giấy cũ vào hồ sơ trước.",
      en: "Mend the number of the old paper, or enter the old paper into the record first.",
    },
  );
}

/** A paper says that it is issued again for, or replaces, itself. */
export function namesItself(index: number, field: "reissueOf" | "replaces"): Issue {
  return chainIssue(
    "names_itself",
    "error",
    index,
    field,
    {
      vi: "Giấy này cấp lại hoặc thay chính số của nó.",
      en: "This paper is issued again for, or replaces, its own number.",
    },
    {
      vi: "Cấp số mới cho bản này; số của giấy cũ ghi vào reissueOf hoặc replaces.",
      en: "Give this copy a number of its own; reissueOf or replaces names that of the old paper.",
    },
  );
}

/** A second certificate of one stay that knows nothing of the first. */
export function unlinkedCopy(index: number): Issue {
  return chainIssue(
    "unlinked",
    "warning",
    index,
    "number",
    {
      vi: "Đợt điều trị này đã cấp một giấy cùng mẫu, và giấy này không nói quan hệ với giấy đó.",
      en: "A paper of this form was issued for this stay already, and this one does not say how it stands to it.",
    },
    {
      vi: "Ghi số của giấy trước vào reissueOf (cấp lại) hoặc replaces (thay giấy sai); giấy riêng thì đặt copy khác.",
      en: "Name the earlier paper in reissueOf (issued again) or replaces (it was wrong); a paper of its own has another copy.",
    },
  );
}

/** The links of papers lead back to where they began. */
export function cyclicChain(index: number): Issue {
  return chainIssue(
    "chain_cyclic",
    "error",
    index,
    "reissueOf",
    {
      vi: "Các giấy cấp lại, thay thế chỉ vòng tròn vào nhau.",
      en: "The papers that were issued again or replaced point at each other in a circle.",
    },
    {
      vi: "Xác định giấy cấp lần đầu và bỏ liên kết của nó.",
      en: "Find the first issue and take out its link.",
    },
  );
}

/** Two papers replace the same one. */
export function forkedChain(index: number): Issue {
  return chainIssue(
    "chain_forked",
    "warning",
    index,
    "replaces",
    { vi: "Hai giấy cùng thay một giấy.", en: "Two papers replace the same one." },
    {
      vi: "Giấy sau phải thay giấy trước nó; hủy giấy cấp nhầm.",
      en: "The later one must replace the one before it; cancel what was issued by mistake.",
    },
  );
}

/** A paper is issued again although another had taken its place. */
export function reissueOfReplaced(index: number): Issue {
  return chainIssue(
    "reissue_of_replaced",
    "error",
    index,
    "reissueOf",
    {
      vi: "Giấy này cấp lại một giấy đã bị thay thế vì sai.",
      en: "This paper is issued again for one that had been replaced because it was wrong.",
    },
    { vi: "Cấp lại từ giấy thay thế.", en: "Issue again the paper that took its place." },
  );
}

/** Two papers that know nothing of each other have one number. */
export function doubleNumber(index: number): Issue {
  return chainIssue(
    "number_double",
    "error",
    index,
    "number",
    { vi: "Số này đã cấp cho một giấy khác.", en: "This number was given to another paper." },
    {
      vi: "Cấp số mới; nếu là giấy cấp lại, ghi số của giấy cũ vào reissueOf.",
      en: "Give a new number; if it is a paper issued again, name the old one in reissueOf.",
    },
  );
}

/** A paper says both that it is issued again and that it replaces. */
export function twoLinks(index: number): Issue {
  return chainIssue(
    "links_two",
    "error",
    index,
    "replaces",
    {
      vi: "Giấy vừa ghi là cấp lại, vừa ghi là thay giấy sai.",
      en: "The paper is said both to be issued again and to replace a wrong one.",
    },
    {
      vi: "Giữ một liên kết: cấp lại khi nội dung không đổi, thay thế khi giấy cũ sai.",
      en: "Keep one link: issued again when the content is the same, replaces when the old paper was wrong.",
    },
  );
}
