import type { Issue } from "../../faults/issue.ts";

/** Health data of so many citizens can be core data, with duties of their own. @legal NĐ 165/2025/NĐ-CP; QĐ 20/2025/QĐ-TTg */
export const coreDataCitizens = 100_000;

/** A warning when the facility holds health data of so many citizens that they can be core data. */
export function volumeIssues(citizens: number): readonly Issue[] {
  if (citizens < coreDataCitizens) return [];
  return [
    {
      code: "core.privacy.core_data_volume",
      severity: "warning",
      path: ["citizens"],
      text: {
        vi: "Dữ liệu sức khỏe của từ 100.000 công dân có thể là dữ liệu cốt lõi, kèm nghĩa vụ riêng.",
        en: "Health data of 100,000 citizens or more can be core data, with duties of their own.",
      },
      nextStep: {
        vi: "Hỏi bộ phận pháp chế và an toàn thông tin; phân loại dữ liệu theo Luật Dữ liệu.",
        en: "Ask the legal and security staff; classify the data by the Data Law.",
      },
      rule: "PDP-17",
      source: "Luật Dữ liệu 60/2024/QH15; NĐ 165/2025/NĐ-CP; QĐ 20/2025/QĐ-TTg",
    },
  ];
}
