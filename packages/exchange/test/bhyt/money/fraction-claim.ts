// An independent reckoning of a claim with fractions of bigints. It shares nothing with the package.

interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

const whole = (over: bigint): Fraction => ({ over, under: 1n });
const times = (a: Fraction, b: Fraction): Fraction => ({ over: a.over * b.over, under: a.under * b.under });
const minus = (a: Fraction, b: Fraction): Fraction => ({
  over: a.over * b.under - b.over * a.under,
  under: a.under * b.under,
});

/** The number that a text names. */
export function fraction(text: string): Fraction {
  const [front = "0", back = ""] = text.split(".");
  return { over: BigInt(front + back), under: 10n ** BigInt(back.length) };
}

/** Hundredths, a tie away from zero. */
function cents({ over, under }: Fraction): bigint {
  const size = over < 0n ? -over : over;
  const rounded = (size * 200n + under) / (under * 2n);
  return over < 0n ? -rounded : rounded;
}

const text = (amount: bigint): string => {
  const size = (amount < 0n ? -amount : amount).toString().padStart(3, "0");
  return `${amount < 0n ? "-" : ""}${size.slice(0, -2)}.${size.slice(-2)}`;
};

export interface DrawnLine {
  readonly kind: "drug" | "service";
  readonly group: string;
  readonly perService: boolean;
  readonly inScope: boolean;
  readonly quantity: string;
  readonly price: string;
  readonly insuredPrice: string;
  readonly serviceRatio: string;
  readonly insuredRatio: string;
  readonly level: string;
  readonly other: readonly [string, string, string, string];
}

/** Every amount of the lines and of the visit, in the same words as the package. */
export function fractionClaim(lines: readonly DrawnLine[], waived: boolean) {
  const rows = lines.map((line) => {
    const hundredth = { over: 1n, under: 100n };
    const ratio = times(fraction(line.serviceRatio), hundredth);
    const quantity = fraction(line.quantity);
    const atHospital = times(quantity, fraction(line.price));
    const atFund = times(quantity, fraction(line.insuredPrice));
    const part =
      waived && ratio.over < ratio.under
        ? minus(atHospital, times(atFund, minus(whole(1n), ratio)))
        : times(atHospital, ratio);
    const bv = cents(part);
    const scope = line.inScope ? times(fraction(line.insuredRatio), hundredth) : whole(0n);
    const bh = cents(times(times(atFund, ratio), scope));
    const fund = cents(times({ over: bh, under: 100n }, times(fraction(line.level), hundredth)));
    const other = line.other.map((one) => cents(fraction(one)));
    let rest = other.reduce((sum, one) => sum + one, 0n);
    const total = rest;
    const pay = (share: bigint) => {
      const paid = share <= 0n ? 0n : rest < share ? rest : share;
      rest -= paid;
      return share - paid;
    };
    const bntt = pay(bv - bh);
    const bncct = pay(bh - fund);
    const bhtt = pay(fund);
    return { line, bv, bh, bntt, bncct, bhtt, other, total };
  });
  type Row = (typeof rows)[number];
  const sum = (of: (row: Row) => bigint, which: (row: Row) => boolean = () => true) =>
    rows.reduce((all, row) => (which(row) ? all + of(row) : all), 0n);
  const bh = sum((row) => row.bh);
  const bncct = sum((row) => row.bncct);
  const other = sum((row) => row.total);
  return {
    rows: rows.map((row) => ({
      hospital: text(row.bv),
      insured: text(row.bh),
      otherSources: {
        stateBudget: text(row.other[0] ?? 0n),
        foreign: text(row.other[1] ?? 0n),
        domestic: text(row.other[2] ?? 0n),
        remaining: text(row.other[3] ?? 0n),
        total: text(row.total),
      },
      benefitPercent: row.line.level,
      selfPaid: text(row.bntt),
      copaid: text(row.bncct),
      fundPaid: text(row.bhtt),
    })),
    sums: {
      drugs: text(
        sum(
          (row) => row.bv,
          ({ line }) => line.kind === "drug",
        ),
      ),
      supplies: text(
        sum(
          (row) => row.bv,
          ({ line }) => line.kind === "service" && (line.group === "10" || line.group === "11"),
        ),
      ),
      hospital: text(sum((row) => row.bv)),
      insured: text(bh),
      selfPaid: text(sum((row) => row.bntt)),
      copaid: text(bncct),
      fundPaid: text(other === 0n ? bh - bncct : sum((row) => row.bhtt)),
      otherSources: text(other),
      fundPaidFeeForService: text(
        sum(
          (row) => row.bhtt,
          ({ line }) => line.perService,
        ),
      ),
    },
  };
}
