import type { CalendarDate, Decimal } from "@benhan/core";
import type { Draws } from "./draws.ts";
import { daysAfter, type Moment, officialDay } from "./moment.ts";

/** How the patient comes to the facility, and what the card gives. */
export interface Insurance {
  /** @official MA_DOITUONG_KCB */
  readonly objectCode: string;
  /** The card's cells of XML1; empty for the uninsured. */
  readonly card: {
    readonly MA_THE_BHYT?: string;
    readonly MA_DKBD?: string;
    readonly GT_THE_TU?: string;
    readonly GT_THE_DEN?: string;
  };
  /** Where the patient was before. */
  readonly origin: { readonly MA_NOI_DI?: string; readonly GIAY_CHUYEN_TUYEN?: string };
  /** The benefit level of the card in percent, before small costs are waived. */
  readonly level: Decimal;
  /** On the correct route small costs are not shared with the patient. */
  readonly correctRoute: boolean;
}

/** Facilities that send and receive patients; no such codes are issued. */
export function neighboursOf(facilityCode: string): readonly string[] {
  return ["79999", "79998", "79997", "99998"].filter((code) => code !== facilityCode);
}

/** The first two letters of cards, by the level that usually follows them. */
const prefixes = {
  1: ["CC", "CK"],
  2: ["BT", "HN", "DT"],
  3: ["HT", "CN"],
  4: ["DN", "GD", "HS", "SV"],
} as const;
const shares = { 1: "100", 2: "100", 3: "95", 4: "80", 5: "100" } as const;

type Level = keyof typeof shares;
type Route = "registered" | "referred" | "appointment" | "emergency" | "half-paid" | "off-route";

/** From this day on out-patients of the former upper levels are paid half, which gives levels such as 47.5. */
export const halfPaidFrom = "2026-07-01" as CalendarDate;

/** What the fund pays of the card's level: all on the correct route. An off-route in-patient of a central hospital 40 %. */
const factors: Readonly<Record<Route, number>> = {
  registered: 1,
  referred: 1,
  appointment: 1,
  emergency: 1,
  "half-paid": 0.5,
  "off-route": 0.4,
};

function cardNumber(prefix: string, level: Level): string {
  return `${prefix}${level}797900000000`;
}

/** A year of validity around the moment of arrival. */
function validity(draws: Draws, arrived: Moment) {
  const from = daysAfter(arrived, -draws.between(20, 200));
  return { GT_THE_TU: officialDay(from), GT_THE_DEN: officialDay(daysAfter(from, 364)) };
}

/** Makes up a card and the way on which the patient comes. */
export function createInsurance(
  draws: Draws,
  facilityCode: string,
  arrived: Moment,
  only?: Route,
): Insurance {
  const route: Route = only ?? pickRoute(draws);
  const neighbours = neighboursOf(facilityCode);
  const paper = { MA_NOI_DI: draws.pick(neighbours), GIAY_CHUYEN_TUYEN: `CT${draws.between(1000, 9999)}` };
  const way = {
    registered: { objectCode: "1.1", MA_DKBD: facilityCode, origin: {} },
    referred: { objectCode: "1.3", MA_DKBD: paper.MA_NOI_DI, origin: paper },
    appointment: { objectCode: "1.5", MA_DKBD: draws.pick(neighbours), origin: paper },
    emergency: { objectCode: "2", MA_DKBD: draws.pick(neighbours), origin: {} },
    "half-paid": { objectCode: "1.14", MA_DKBD: draws.pick(neighbours), origin: {} },
    "off-route": { objectCode: "3.1", MA_DKBD: draws.pick(neighbours), origin: {} },
  }[route];
  const { objectCode, MA_DKBD, origin } = way;
  const correctRoute = factors[route] === 1;
  if (draws.chance(3)) {
    // Cards of the armed forces carry no end of validity.
    const { GT_THE_TU } = validity(draws, arrived);
    const card = { MA_THE_BHYT: cardNumber(draws.pick(["CA", "QN", "CY"]), 5), MA_DKBD, GT_THE_TU };
    return { objectCode, card, origin, level: levelOf(5, route), correctRoute };
  }
  const level = draws.pick([1, 2, 3, 4, 4, 4, 4] as const);
  const MA_THE_BHYT = cardNumber(draws.pick<string>(prefixes[level]), level);
  const card = { MA_THE_BHYT, MA_DKBD, ...validity(draws, arrived) };
  return { objectCode, card, origin, level: levelOf(level, route), correctRoute };
}

function pickRoute(draws: Draws): Route {
  if (draws.chance(60)) return "registered";
  return draws.pick(["referred", "referred", "appointment", "emergency"] as const);
}

function levelOf(level: Level, route: Route): Decimal {
  return String(Number(shares[level]) * factors[route]) as Decimal;
}

/** The temporary card of a newborn; there is no province 99. */
export function temporaryCard(number: number): string {
  return `TE199${String(number).padStart(10, "0")}`;
}

/** A newborn with a temporary card. */
export function newbornInsurance(number: number, birth: Moment): Insurance {
  return {
    objectCode: "1.7",
    card: {
      MA_THE_BHYT: temporaryCard(number),
      MA_DKBD: "79000",
      GT_THE_TU: officialDay(birth),
      GT_THE_DEN: officialDay(daysAfter(birth, 364)),
    },
    origin: {},
    level: "100" as Decimal,
    correctRoute: true,
  };
}

/** No card is used. */
export const uninsured: Insurance = {
  objectCode: "9",
  card: {},
  origin: {},
  level: "0" as Decimal,
  correctRoute: false,
};
