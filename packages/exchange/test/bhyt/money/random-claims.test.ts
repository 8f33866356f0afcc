import type { CalendarDate, Decimal } from "@benhan/core";
import { calculateClaim, type MedicationTerms, type ServiceTerms } from "@benhan/exchange/money";
import { describe, expect, it } from "vitest";
import { runs } from "../../../../../tests/long-run.ts";
import { type DrawnLine, fraction, fractionClaim } from "./fraction-claim.ts";

const count = runs(2_000, 100_000);
const seed = 3176;

/** Small and fast, and the same everywhere: mulberry32. */
function draws(start: number): (most: number) => number {
  let state = start >>> 0;
  return (most) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * (most + 1));
  };
}

const groups = ["1", "2", "8", "10", "11", "13", "15", "18"];
const scales = [9, 999, 99_999, 9_999_999, 999_999_999, 99_999_999_999];

function drawLine(draw: (most: number) => number): DrawnLine {
  const decimal = (most: number, digits: number) =>
    draw(2) === 0
      ? String(draw(most))
      : `${draw(most)}.${String(draw(10 ** digits - 1)).padStart(digits, "0")}`;
  const kind = draw(1) === 0 ? "drug" : "service";
  const price = decimal(scales[draw(scales.length - 1)] ?? 9, 3);
  const percent = () => (draw(1) === 0 ? "100" : String(draw(100)));
  // An insured price above that of the facility is refused; a test of its own asks for that.
  const lower = decimal(999_999, 3);
  const insuredPrice = Number(lower) <= Number(price) ? lower : price;
  const line = {
    kind,
    group: kind === "drug" ? "4" : (groups[draw(groups.length - 1)] ?? "1"),
    perService: draw(2) > 0,
    inScope: draw(5) > 0,
    quantity: decimal(draw(9) === 0 ? 999_999 : 60, 3),
    price,
    insuredPrice: kind === "drug" || draw(1) === 0 ? price : insuredPrice,
    serviceRatio: kind === "drug" ? "100" : percent(),
    insuredRatio: percent(),
    level: draw(3) === 0 ? `${draw(99)}.${1 + draw(8)}` : percent(),
    other: ["0", "0", "0", "0"],
  } as const satisfies DrawnLine;
  return draw(3) === 0 ? { ...line, other: drawOther(draw, line) } : line;
}

/** Other sources pay any part of what the row costs, in four parts. */
function drawOther(draw: (most: number) => number, line: DrawnLine): DrawnLine["other"] {
  const hospital = fractionClaim([line], false).rows[0]?.hospital ?? "0.00";
  const { over } = fraction(hospital);
  const most = over < 0n ? 0n : (over * BigInt(draw(100))) / 100n;
  const cut = (share: bigint) => `${share / 100n}.${String(share % 100n).padStart(2, "0")}`;
  const first = (most * BigInt(draw(100))) / 100n;
  return [cut(first), "0", cut(most - first), "0"];
}

const terms = (line: DrawnLine) =>
  ({
    group: line.group,
    scope: line.inScope ? "insured" : "self-paid",
    quantity: line.quantity as Decimal,
    insurancePercent: line.insuredRatio as Decimal,
    paymentMethod: line.perService ? "fee-for-service" : "capitation",
    amounts: {
      benefitPercent: line.level as Decimal,
      otherSources: {
        stateBudget: line.other[0] as Decimal,
        foreign: line.other[1] as Decimal,
        domestic: line.other[2] as Decimal,
        remaining: line.other[3] as Decimal,
      },
    },
  }) as const;

const drug = (line: DrawnLine): MedicationTerms => ({ ...terms(line), unitPrice: line.price as Decimal });
const service = (line: DrawnLine): ServiceTerms => ({
  ...terms(line),
  hospitalUnitPrice: line.price as Decimal,
  insuredUnitPrice: line.insuredPrice as Decimal,
  servicePercent: line.serviceRatio as Decimal,
});

describe("random charge sets", () => {
  it(`are divided as an independent reckoning with fractions divides them (${count} sets, seed ${seed})`, () => {
    const draw = draws(seed);
    for (let set = 0; set < count; set++) {
      const lines = Array.from({ length: 1 + draw(6) }, () => drawLine(draw));
      // The reckoning of the claim puts drugs first.
      lines.sort((left, right) => (left.kind === right.kind ? 0 : left.kind === "drug" ? -1 : 1));
      const waived = draw(3) === 0 && lines.every(({ other }) => other.every((part) => part === "0"));
      const claim = calculateClaim(
        {
          medications: lines.filter(({ kind }) => kind === "drug").map(drug),
          services: lines.filter(({ kind }) => kind === "service").map(service),
          cards: ["DN4797900000000"],
          visitCategory: "1.1",
          careForm: "03",
          endedOn: "2026-07-03" as CalendarDate,
        },
        { differenceInSpecialCases: waived ? "waived" : "charged" },
      );
      const expected = fractionClaim(lines, waived);
      const amounts = [...claim.medications, ...claim.services.map((one) => one.amounts)];
      if (JSON.stringify([amounts, claim.sums]) !== JSON.stringify([expected.rows, expected.sums])) {
        expect({ set, amounts, sums: claim.sums }).toEqual({
          set,
          amounts: expected.rows,
          sums: expected.sums,
        });
      }
      // A hundred thousand expectations take longer than what they expect.
      if (!amounts.every(isBalanced)) expect(amounts, `set ${set} does not balance`).toEqual([]);
    }
  }, 300_000);
});

/** The identities of one row, reckoned in hundredths. */
function isBalanced(row: ReturnType<typeof calculateClaim>["medications"][number]): boolean {
  const cents = (amount: string) => BigInt(amount.replace(".", ""));
  const { stateBudget, foreign, domestic, remaining, total } = row.otherSources;
  return (
    cents(row.hospital) === cents(row.selfPaid) + cents(row.copaid) + cents(row.fundPaid) + cents(total) &&
    cents(total) === cents(stateBudget) + cents(foreign) + cents(domestic) + cents(remaining)
  );
}
