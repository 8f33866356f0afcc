import { addDecimals, type Decimal, multiplyDecimals } from "../numbers/decimal.ts";

const noOtherSources = { stateBudget: "0", foreign: "0", domestic: "0", remaining: "0", total: "0" };

function lineAmounts(hospital: string, insured: string, selfPaid: string) {
  const amounts = { hospital, insured, selfPaid, copaid: "0", fundPaid: insured };
  return { ...amounts, otherSources: noOtherSources, benefitPercent: "100" };
}

/** A dose of the sample drug: 1 500.00 dong, paid by the fund. */
export function drugCharge(orderedAt: string, department: string) {
  return {
    of: "medication",
    line: {
      code: "40.9999",
      group: "4",
      name: "Thuốc mẫu 500mg",
      unit: "Viên",
      strength: "500mg",
      route: "1.01",
      dosage: "1 viên/lần * 1 lần/ngày * 1 ngày [1 viên/ngày]",
      registrationNumber: "VD-00000-00",
      tender: "1/QĐ-XX;G1;N1;2026",
      scope: "insured",
      insurancePercent: "100",
      quantity: "1",
      unitPrice: "1500.000",
      amounts: lineAmounts("1500.00", "1500.00", "0"),
      department,
      orderedBy: ["000002/XX-GPHN"],
      orderedAt,
      paymentMethod: "fee-for-service",
      fundingSource: "insurance-fund",
    },
  };
}

/** The sample examination: 50 000.00 dong, of which the patient pays 10 000.00. */
export function examinationCharge(orderedAt: string, department: string) {
  return serviceCharge({
    code: "99.0001.0001",
    group: "13",
    name: "Khám bệnh (mẫu)",
    unit: "Lần",
    quantity: "1",
    hospitalUnitPrice: "50000.000",
    insuredUnitPrice: "40000.000",
    amounts: lineAmounts("50000.00", "40000.00", "10000.00"),
    department,
    orderedAt,
  });
}

/** Five days in the sample bed: 1 000 000.00 dong, paid by the fund. */
export function bedCharge(orderedAt: string, department: string) {
  return serviceCharge({
    code: "99.0002.0001",
    group: "15",
    name: "Ngày giường ngoại khoa (mẫu)",
    unit: "Ngày",
    quantity: "5",
    hospitalUnitPrice: "200000.000",
    insuredUnitPrice: "200000.000",
    amounts: lineAmounts("1000000.00", "1000000.00", "0"),
    department,
    bed: "H001",
    orderedAt,
  });
}

function serviceCharge(line: object) {
  return {
    of: "service",
    line: {
      scope: "insured",
      insurancePercent: "100",
      servicePercent: "100",
      orderedBy: ["000002/XX-GPHN"],
      paymentMethod: "fee-for-service",
      ...line,
    },
  };
}

/** The settlement of one sample examination, so many doses of the sample drug, and the sample bed if it was used. */
export function settlementOf(paidAt: string, doses: number, withBed: boolean) {
  const drugs = multiplyDecimals("1500.00" as Decimal, String(doses) as Decimal);
  const bed = (withBed ? "1000000.00" : "0.00") as Decimal;
  const insured = addDecimals("40000.00" as Decimal, bed, drugs);
  return {
    of: "settlement",
    sums: {
      paidAt,
      drugs,
      supplies: "0",
      hospital: addDecimals(insured, "10000.00" as Decimal),
      insured,
      selfPaid: "10000.00",
      copaid: "0",
      fundPaid: insured,
      otherSources: "0",
      fundPaidFeeForService: insured,
      year: paidAt.slice(0, 4),
      month: paidAt.slice(5, 7),
    },
  };
}
