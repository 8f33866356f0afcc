import type { Xml1Row, Xml9Row } from "../../bhyt/qd3176/rows.data.ts";
import type { Episode } from "../episode.ts";
import { temporaryCard } from "../insurance.ts";
import { type Moment, officialDay, officialMinute } from "../moment.ts";

/** A child that was born. */
export interface Child {
  readonly born: Moment;
  readonly grams: number;
  readonly female: boolean;
}

/** How the children came. */
export interface Birth {
  readonly children: readonly Child[];
  readonly caesarean: boolean;
}

/** One birth paper for each child. @official XML9 */
export function birthPapers(
  episode: Episode,
  summary: Xml1Row,
  { children, caesarean }: Birth,
): readonly Xml9Row[] {
  const { patient, head, key, setting, left } = episode;
  return children.map(({ born, grams, female }, index) => ({
    MA_LK: key,
    MA_BHXH_NND: patient.socialInsuranceNumber,
    ...(summary.MA_THE_BHYT !== undefined && { MA_THE_NND: summary.MA_THE_BHYT }),
    HO_TEN_NND: patient.name,
    NGAYSINH_NND: patient.birth.slice(0, 8),
    MA_DANTOC_NND: patient.ethnicGroup,
    SO_CCCD_NND: patient.personalId ?? "",
    NGAYCAP_CCCD_NND: "20220415",
    NOICAP_CCCD_NND: "Cục Cảnh sát quản lý hành chính về trật tự xã hội",
    NOI_CU_TRU_NND: patient.address,
    MA_QUOCTICH: "000",
    MATINH_CU_TRU: "79",
    ...(summary.MAHUYEN_CU_TRU !== undefined && { MAHUYEN_CU_TRU: summary.MAHUYEN_CU_TRU }),
    MAXA_CU_TRU: "99999",
    HO_TEN_CHA: "NGUYỄN VĂN MẪU",
    MA_THE_TAM: temporaryCard(setting.number * 10 + index),
    HO_TEN_CON: "NGUYỄN MẪU CON",
    GIOI_TINH_CON: female ? "2" : "1",
    SO_CON: String(children.length),
    LAN_SINH: "1",
    SO_CON_SONG: String(children.length),
    CAN_NANG_CON: String(grams),
    NGAY_SINH_CON: officialMinute(born),
    NOI_SINH_CON: "Bệnh viện Mẫu, thành phố Thử",
    TINH_TRANG_CON: "Khóc ngay, hồng hào, Apgar 8/9 điểm, phản xạ bú tốt",
    SINHCON_PHAUTHUAT: caesarean ? "1" : "0",
    SINHCON_DUOI32TUAN: "0",
    ...(caesarean && { GHI_CHU: "Sinh con phải phẫu thuật" }),
    NGUOI_DO_DE: "Nữ hộ sinh Mẫu",
    NGUOI_GHI_PHIEU: "Nữ hộ sinh Thử",
    NGAY_CT: officialDay(left),
    SO: String(setting.number * 10 + index),
    QUYEN_SO: "01",
    MA_TTDV: head,
  }));
}
