import type { CourseNote } from "@benhan/core";
import { listOf, minute, text } from "./cell-codecs.ts";
import { type RowMap, rowMap } from "./row-map.ts";

/** XML5, chi tiết diễn biến lâm sàng. @official XML5 */
export const xml5Map: RowMap = rowMap<CourseNote>({
  numbered: true,
  cells: [
    { official: "DIEN_BIEN_LS", path: ["text"], as: text },
    { official: "GIAI_DOAN_BENH", path: ["stage"], as: text },
    { official: "HOI_CHAN", path: ["consultation"], as: text },
    { official: "PHAU_THUAT", path: ["surgery"], as: text },
    { official: "THOI_DIEM_DBLS", path: ["at"], as: minute },
    { official: "NGUOI_THUC_HIEN", path: ["authors"], as: listOf(text) },
    { official: "DU_PHONG", path: ["reserve"], as: text },
  ],
});
