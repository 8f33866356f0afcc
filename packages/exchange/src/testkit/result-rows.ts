import type { Xml3Row, Xml4Row } from "../bhyt/qd3176/rows.data.ts";
import { findings } from "./catalogue/course-notes.ts";
import { electrocardiogram, imaging, type LaboratoryIndex, laboratory } from "./catalogue/services.ts";
import type { Draws } from "./draws.ts";

const indicesOf = new Map(laboratory.map(({ code, indices }) => [code, indices ?? []]));
const described = new Set([...imaging, electrocardiogram].map(({ code }) => code));

/** The results of the services that have any: a row for each measured index, one for each described finding. */
export function resultRows(draws: Draws, services: readonly Xml3Row[]): readonly Xml4Row[] {
  const rows = services.flatMap((service): Omit<Xml4Row, "STT">[] => {
    const shared = {
      MA_LK: service.MA_LK,
      MA_DICH_VU: service.MA_DICH_VU ?? "",
      NGAY_KQ: service.NGAY_KQ ?? "",
      MA_BS_DOC_KQ: service.NGUOI_THUC_HIEN ?? "",
    };
    if (described.has(shared.MA_DICH_VU)) {
      const { conclusion } = draws.pick(findings);
      return [{ ...shared, MO_TA: findings.map(({ seen }) => seen).join(" "), KET_LUAN: conclusion }];
    }
    return (indicesOf.get(shared.MA_DICH_VU) ?? []).map((index) => ({
      ...shared,
      ...measured(draws, index),
    }));
  });
  return rows.map((row, index) => ({ ...row, STT: String(index + 1) }));
}

function measured(draws: Draws, { code, name, unit, least, most }: LaboratoryIndex) {
  const tenths = draws.between(least, most);
  return {
    MA_CHI_SO: code,
    TEN_CHI_SO: name,
    GIA_TRI: `${Math.floor(tenths / 10)}.${tenths % 10}`,
    DON_VI_DO: unit,
  };
}
