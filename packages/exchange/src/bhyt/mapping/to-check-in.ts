import { type Coverage, dateOf, type LocalMinute } from "@benhan/core";
import type { CheckInRow } from "../qd4750/check-in.data.ts";
import { minute } from "./cell-codecs.ts";
import type { CheckInOptions, CheckInSource } from "./check-in-source.ts";
import { writeRow } from "./write-row.ts";
import { xml1Map } from "./xml1.map.ts";

/** The cells of XML1 that a check-in has as well, with the same names. */
const shared = new Set([
  "MA_LK",
  "MA_BN",
  "HO_TEN",
  "SO_CCCD",
  "NGAY_SINH",
  "GIOI_TINH",
  "MA_THE_BHYT",
  "MA_DKBD",
  "GT_THE_TU",
  "GT_THE_DEN",
  "MA_DOITUONG_KCB",
  "NGAY_VAO",
  "NGAY_VAO_NOI_TRU",
  "LY_DO_VNT",
  "MA_LY_DO_VNT",
  "MA_LOAI_KCB",
  "MA_CSKCB",
]);

/** The category of emergencies, which need no check-in. @official MA_DOITUONG_KCB @legal QĐ 4750/QĐ-BYT */
const emergency = "2";

/**
 * The check-in row of a visit: who came, with which card, and the first thing that costs: exactly one of a service, a
 * drug and a supply, by the time of its order (on a tie services go before drugs). The card is the one in force on the
 * day of arrival; none is named when none is.
 *
 * @official XML0
 * @returns undefined when no check-in is due: for emergencies, and as long as nothing with a code was ordered.
 */
export function toCheckIn(source: CheckInSource, options: CheckInOptions = {}): CheckInRow | undefined {
  if (source.episode.visitCategory === emergency) return undefined;
  const { admittedAt } = source.episode;
  const onAdmission = options.occasion === "admission";
  if (onAdmission && admittedAt === undefined) return undefined;
  const first = firstCharge(source, onAdmission ? admittedAt : undefined);
  if (first === undefined) return undefined;
  const known = { ...source, coverages: inForce(source.coverages, source.episode.arrivedAt) };
  const { row } = writeRow(xml1Map, known, { at: [], official: "XML0[1]", number: 1, summary: {} });
  const orderedAt = minute.toText(first.orderedAt);
  const cells = Object.entries(row).filter(([name]) => shared.has(name));
  return {
    ...Object.fromEntries(cells),
    MA_LK: source.encounterNumber,
    STT: "1",
    ...first.cells,
    ...(orderedAt !== undefined && { NGAY_YL: orderedAt }),
  };
}

interface FirstCharge {
  readonly orderedAt: LocalMinute;
  readonly cells: Partial<CheckInRow>;
}

function firstCharge(
  { services, medications }: CheckInSource,
  since: LocalMinute | undefined,
): FirstCharge | undefined {
  const charges = [
    ...services.flatMap(({ orderedAt, code, name, supplyCode, supplyName }): FirstCharge[] => {
      // A supply repeats the code of the service it was used in: what costs is the supply.
      if (supplyCode !== undefined) {
        return [{ orderedAt, cells: named("MA_VAT_TU", supplyCode, "TEN_VAT_TU", supplyName) }];
      }
      return code === undefined ? [] : [{ orderedAt, cells: named("MA_DICH_VU", code, "TEN_DICH_VU", name) }];
    }),
    ...medications.flatMap(({ orderedAt, code, name }): FirstCharge[] =>
      code === undefined ? [] : [{ orderedAt, cells: named("MA_THUOC", code, "TEN_THUOC", name) }],
    ),
  ];
  return charges
    .filter(({ orderedAt }) => since === undefined || orderedAt >= since)
    .reduce<FirstCharge | undefined>(
      (first, charge) => (first === undefined || charge.orderedAt < first.orderedAt ? charge : first),
      undefined,
    );
}

function named(
  codeCell: keyof CheckInRow,
  code: string,
  nameCell: keyof CheckInRow,
  name: string | undefined,
): Partial<CheckInRow> {
  return { [codeCell]: code, ...(name !== undefined && { [nameCell]: name }) };
}

function inForce(coverages: readonly Coverage[], arrivedAt: LocalMinute): readonly Coverage[] {
  const day = dateOf(arrivedAt);
  return coverages
    .filter(({ validFrom, validTo }) => validFrom <= day && (validTo === undefined || day <= validTo))
    .slice(0, 1);
}
