import { codingSystems } from "../../record/coding-systems.ts";
import type { CodeShape } from "./code-shape.ts";

function byPattern(shape: Omit<CodeShape, "matches">, pattern: RegExp): CodeShape {
  return { ...shape, matches: (code) => pattern.test(code) };
}

/** A procedure code of ICD-9-CM volume 3. @official MA_PTTT_QT @legal QĐ 4440/QĐ-BYT (2020) */
export const icd9cmShape: CodeShape = byPattern(
  {
    id: codingSystems.procedure,
    name: { vi: "Mã phẫu thuật, thủ thuật ICD-9-CM", en: "ICD-9-CM code" },
    example: "47.09",
  },
  /^\d{2}(\.\d{1,2})?$/,
);

/** A route of administration. @official DUONG_DUNG */
export const routeShape: CodeShape = byPattern(
  { id: "DUONG_DUNG", name: { vi: "Mã đường dùng", en: "route code" }, example: "1.01" },
  /^\d\.\d{2}$/,
);

/** Decision, package, group and year of a tender. Its parts depend on the date, so it only warns. @official TT_THAU */
export const tenderShape: CodeShape = byPattern(
  {
    id: "TT_THAU",
    name: { vi: "Thông tin thầu", en: "tender information" },
    example: "01/QĐ-BV;G1;N1;2026",
    warnOnly: true,
  },
  /^[^;]+;[^;]+;[^;]+;\d{4}$/,
);

/** One part of an active-ingredient code: medicine, traditional medicine (05C, 05V), or blood with its tests. */
const ingredient = /^(\d{1,2}|05[CV])\.\d{1,4}(\.(KT|NAT|KTNAT))?$/;

/**
 * An active ingredient, several joined with `+`. Gathered from use: it only warns. `00.0000` was abolished and does not
 * match. @official MA_THUOC
 */
export const activeIngredientShape: CodeShape = {
  id: codingSystems.drug,
  name: { vi: "Mã hoạt chất", en: "active-ingredient code" },
  example: "40.48+40.227",
  warnOnly: true,
  matches: (code) => code.split("+").every((part) => part !== "00.0000" && ingredient.test(part)),
};
