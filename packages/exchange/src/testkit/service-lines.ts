import type { Decimal } from "@benhan/core";
import type { Service, Supply } from "./catalogue/services.ts";
import type { ServiceLine } from "./charge-lines.ts";
import { type Episode, staffCode } from "./episode.ts";
import { daysAfter, type Moment, officialMinute } from "./moment.ts";

const whole = "100" as Decimal;
const one = "1" as Decimal;

/** When a service was ordered, done and reported. */
export interface ServiceTimes {
  readonly ordered: Moment;
  readonly done?: Moment;
  readonly reported?: Moment;
}

/** One service that was done, reported, and is charged. */
export function serviceLine(
  { department, doctor, setting }: Episode,
  service: Service,
  { ordered, done, reported }: ServiceTimes,
  serviceRatio: Decimal = whole,
): ServiceLine {
  return {
    cells: {
      MA_DICH_VU: service.code,
      MA_NHOM: service.group,
      TEN_DICH_VU: service.name,
      DON_VI_TINH: service.unit,
      PHAM_VI: "1",
      MA_KHOA: department,
      MA_BAC_SI: doctor,
      ...(done !== undefined && { NGUOI_THUC_HIEN: staffCode(setting.draws.between(200, 260)) }),
      NGAY_YL: officialMinute(ordered),
      ...(done !== undefined && { NGAY_TH_YL: officialMinute(done) }),
      ...(reported !== undefined && { NGAY_KQ: officialMinute(reported) }),
      MA_PTTT: "1",
      ...(service.group === "8" && { PP_VO_CAM: "1" }),
      ...(service.machine !== undefined && { MA_MAY: service.machine }),
    },
    quantity: one,
    price: service.price,
    insuredPrice: service.price,
    serviceRatio,
    insuredRatio: whole,
  };
}

/** Something done within the hour: ordered, begun a little later, reported within fifty minutes. */
export function promptService(episode: Episode, service: Service, ordered: Moment): ServiceLine {
  const { draws } = episode.setting;
  const done = ordered + draws.between(5, 25);
  return serviceLine(episode, service, { ordered, done, reported: done + draws.between(10, 50) });
}

/** A supply that is used up in a service of the same day. */
export function supplyLine(
  { department, doctor }: Episode,
  supply: Supply,
  service: Service,
  ordered: Moment,
  quantity: number,
): ServiceLine {
  return {
    cells: {
      MA_DICH_VU: service.code,
      MA_VAT_TU: supply.code,
      MA_NHOM: "10",
      TEN_VAT_TU: supply.name,
      DON_VI_TINH: supply.unit,
      PHAM_VI: "1",
      TT_THAU: "960/QĐ-MẪU;G2;N0;2025",
      ...(supply.ceiling !== undefined && { T_TRANTT: supply.ceiling }),
      MA_KHOA: department,
      MA_BAC_SI: doctor,
      NGAY_YL: officialMinute(ordered),
      MA_PTTT: "1",
      MA_HIEU_SP: "MAU-2025",
      ...(supply.reused === true && { TAI_SU_DUNG: "1" }),
    },
    quantity: (supply.ceiling === undefined ? String(quantity) : "1") as Decimal,
    price: supply.price,
    insuredPrice: supply.ceiling ?? supply.price,
    serviceRatio: whole,
    insuredRatio: whole,
  };
}

/** One row for each night in bed. */
export function bedLines(
  episode: Episode,
  from: Moment,
  nights: number,
  bed: string,
): readonly ServiceLine[] {
  const { department } = episode;
  const service: Service = {
    code: `${department}.1999`,
    name: "Giường bệnh nội trú loại mẫu, khoa có phẫu thuật",
    unit: "Ngày",
    group: "15",
    price: "256300" as Decimal,
  };
  return Array.from({ length: nights }, (_, night) => {
    const line = serviceLine(episode, service, { ordered: daysAfter(from, night) });
    return { ...line, cells: { ...line.cells, MA_GIUONG: bed } };
  });
}
