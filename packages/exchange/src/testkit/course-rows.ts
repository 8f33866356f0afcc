import type { Xml5Row } from "../bhyt/qd3176/rows.data.ts";
import { consultation, courseNotes, operationReport, orders, stages } from "./catalogue/course-notes.ts";
import type { Draws } from "./draws.ts";
import type { Episode } from "./episode.ts";
import { officialMinute } from "./moment.ts";

/** Notes on the clinical course, spread over the stay; the second one tells the operation where there was one. */
export function courseRows(episode: Episode, count: number, operated: boolean): readonly Xml5Row[] {
  const { arrived, left, doctor, key, setting } = episode;
  const step = Math.floor((left - arrived) / (count + 1));
  return Array.from({ length: count }, (_, index) => ({
    MA_LK: key,
    STT: String(index + 1),
    DIEN_BIEN_LS: courseNote(setting.draws),
    GIAI_DOAN_BENH: setting.draws.pick(stages),
    ...(index % 5 === 1 && { HOI_CHAN: consultation }),
    ...(operated && index === 1 && { PHAU_THUAT: operationReport }),
    THOI_DIEM_DBLS: officialMinute(arrived + (index + 1) * step),
    NGUOI_THUC_HIEN: doctor,
  }));
}

/** Several observations, the orders that follow from them, and the vital signs. */
function courseNote(draws: Draws): string {
  const observed = draws.some(courseNotes, draws.between(3, 5));
  return [...observed, ...orders, vitalSigns(draws)].join(" ");
}

/** `CSST<M80_T37_HA120/80_NT18_SP98_HL4>` @official DIEN_BIEN_LS */
function vitalSigns(draws: Draws): string {
  const pulse = draws.between(68, 104);
  const temperature = `${draws.between(36, 38)}.${draws.below(10)}`;
  const pressure = `${draws.between(10, 14)}0/${draws.between(6, 8)}0`;
  return `CSST<M${pulse}_T${temperature}_HA${pressure}_NT${draws.between(16, 22)}_SP${draws.between(94, 99)}_HL4>`;
}
