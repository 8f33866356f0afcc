import type { AccessRow } from "./access-row.ts";

const law = "Luật KCB 15/2023/QH15";

/**
 * The decision table of the law. What is no cell here is refused. The purpose must be said everywhere (Đ69 k5).
 *
 * @legal Luật KCB 15/2023/QH15 Đ69 k3-k5, Đ8 k2; Luật 91/2025/QH15 Đ26 k2
 */
export const accessTable: readonly AccessRow[] = [
  {
    state: "in-treatment",
    categories: ["treating-staff"],
    operations: ["read"],
    conditions: ["purpose", "treating-team"],
    rule: "KCB-05",
    source: `${law} Đ69 k3`,
  },
  {
    state: "in-treatment",
    categories: ["treating-staff"],
    operations: ["copy"],
    conditions: ["purpose", "treating-team", "facility-consent"],
    rule: "KCB-05",
    source: `${law} Đ69 k3`,
  },
  {
    state: "in-treatment",
    categories: ["facility-practitioner", "facility-learner"],
    operations: ["read"],
    conditions: ["purpose"],
    rule: "KCB-05",
    source: `${law} Đ69 k3`,
  },
  {
    state: "in-treatment",
    categories: ["facility-practitioner", "facility-learner"],
    operations: ["copy"],
    conditions: ["purpose", "facility-consent"],
    rule: "KCB-05",
    source: `${law} Đ69 k3`,
  },
  {
    state: "in-treatment",
    categories: ["other-facility-practitioner"],
    operations: ["read"],
    conditions: ["purpose", "facility-consent"],
    rule: "KCB-05",
    source: `${law} Đ69 k3`,
  },
  {
    state: "in-treatment",
    categories: ["other-facility-practitioner"],
    operations: ["copy"],
    conditions: ["purpose", "facility-consent", "patient-request-or-ground"],
    rule: "KCB-05",
    source: `${law} Đ69 k3; Luật 91/2025/QH15 Đ26 k2 (PDP-06)`,
  },
  {
    state: "archived",
    categories: ["treating-staff", "facility-practitioner", "facility-learner"],
    operations: ["read"],
    conditions: ["purpose", "on-the-spot"],
    rule: "KCB-06",
    source: `${law} Đ69 k4`,
  },
  {
    state: "archived",
    categories: [
      "health-authority",
      "investigation-body",
      "procuracy",
      "court",
      "inspectorate",
      "forensic-body",
      "patient-lawyer",
      "social-insurance",
      "state-compensation-body",
    ],
    operations: ["read", "copy", "export", "summary"],
    conditions: ["purpose", "official-request"],
    rule: "KCB-06",
    source: `${law} Đ69 k4`,
  },
  {
    state: "archived",
    categories: ["patient"],
    operations: ["read", "copy", "export", "summary"],
    conditions: ["purpose", "written-request"],
    rule: "KCB-07",
    source: `${law} Đ69 k4 d`,
  },
  {
    state: "archived",
    categories: ["representative-c"],
    operations: ["read", "copy", "export", "summary"],
    conditions: ["purpose", "written-request"],
    rule: "KCB-07",
    source: `${law} Đ69 k4 d; Đ8 k2 c`,
  },
  {
    state: "archived",
    categories: ["representative-d"],
    operations: ["read", "copy", "export", "summary"],
    conditions: ["purpose", "written-request"],
    rule: "KCB-07",
    source: `${law} Đ69 k4 d; Đ8 k2 d`,
  },
  {
    state: "archived",
    categories: ["representative-a"],
    operations: ["summary"],
    conditions: ["purpose", "written-request"],
    rule: "KCB-07",
    source: `${law} Đ69 k4 đ; Đ8 k2 a`,
  },
];
