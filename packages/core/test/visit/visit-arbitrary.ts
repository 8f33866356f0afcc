import fc from "fast-check";
import type {
  Appointment,
  BirthCarer,
  BirthMoment,
  BirthPaper,
  CalendarDate,
  ChargeLine,
  CourseNote,
  Decimal,
  DiagnosticResult,
  DischargePaper,
  FacilityId,
  HivCare,
  HivTuberculosis,
  LocalMinute,
  MaternityRest,
  MedicationCharge,
  PatientIdentifier,
  RecordSummary,
  ServiceCharge,
  SickLeave,
  TransferPaper,
  TuberculosisCare,
  TuberculosisRegimen,
  Visit,
} from "../../src/index.ts";

/** For each field an arbitrary; fields that a value may lack are absent, never undefined. */
type Model<T> = { readonly [K in keyof T]-?: fc.Arbitrary<NonNullable<T[K]>> };

/** An object of a model, in which the fields named optional are now there, now not. */
function objectOf<T extends object>(model: Model<T>, optional: readonly (keyof T)[]): fc.Arbitrary<T> {
  const requiredKeys = (Object.keys(model) as (keyof T)[]).filter((key) => !optional.includes(key));
  return fc.record(model as Record<string, fc.Arbitrary<unknown>>, {
    requiredKeys: requiredKeys as string[],
    noNullPrototype: true,
  }) as unknown as fc.Arbitrary<T>;
}

const hostileText = [
  "Nguyễn Thị Mẫu",
  "Sốt; ho; đau ngực",
  ";",
  " ẳ ẵ ",
  "e\u0301m".normalize("NFC"),
  "0",
  "00012",
  "\u{20000}😷",
  "1\n2",
  "a;;b",
  "constructor",
  "__proto__",
];
const text = fc
  .oneof(
    { weight: 9, arbitrary: fc.constantFrom(...hostileText) },
    { weight: 1, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }) },
  )
  .map((value) => value.normalize("NFC"))
  .filter((value) => value.trim() !== "");
const code = fc.constantFrom("A01", "R51", "00123", "K01;K02", "I10 ", "GPHN-000001/XX", "Đ.01");
const texts = fc.array(fc.oneof(code, text), { minLength: 1, maxLength: 3 });
/** The same for lists that a visit must have: of nothing but semicolons, nothing would be left to write. */
const someTexts = texts.filter((items) => items.some((item) => /[^;\s]/.test(item)));
const amount = fc
  .oneof(
    fc.constantFrom(
      "0",
      "0.00",
      "1500.000",
      "123456789012345678901234567890.123456789012345",
      "0.000000000000001",
    ),
    fc
      .tuple(fc.nat(), fc.nat({ max: 999 }))
      .map(([whole, rest]) => `${whole}.${String(rest).padStart(3, "0")}`),
  )
  .map((value) => value as Decimal);
const two = (value: number) => String(value).padStart(2, "0");
const date = fc
  .tuple(
    fc.integer({ min: 1900, max: 2100 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, day]) => `${year}-${two(month)}-${two(day)}` as CalendarDate);
const minute = fc
  .tuple(date, fc.constantFrom(0, 0, 7, 23), fc.constantFrom(0, 0, 10, 59))
  .map(([day, hour, past]) => `${day}T${two(hour)}:${two(past)}` as LocalMinute);
const birth: fc.Arbitrary<BirthMoment> = fc.oneof(
  date,
  minute,
  date.map((day) => day.slice(0, 4) as BirthMoment),
  date.map((day) => day.slice(0, 7) as BirthMoment),
);

const identifiers = fc
  .array(
    fc.oneof(
      fc.record({
        kind: fc.constantFrom("personal-id" as const, "old-id" as const, "passport" as const),
        value: fc.constantFrom("079185000000", "000000000", "N0000000", "12345678901", " C0000000 "),
      }),
      fc.record({ kind: fc.constantFrom("personal-id" as const, "passport" as const), value: text }),
    ),
    { maxLength: 4 },
  )
  .chain((others) =>
    fc
      .tuple(text, fc.nat({ max: others.length }))
      .map(([value, at]): readonly PatientIdentifier[] => [
        ...others.slice(0, at),
        { kind: "facility", value },
        ...others.slice(at),
      ]),
  );

const line: Model<ChargeLine> = {
  group: code,
  unit: text,
  scope: fc.constantFrom("insured", "self-paid", "armed-forces"),
  quantity: amount,
  insurancePercent: amount,
  amounts: fc.record({
    hospital: amount,
    insured: amount,
    otherSources: fc.record(
      { stateBudget: amount, foreign: amount, domestic: amount, remaining: amount, total: amount },
      { noNullPrototype: true },
    ),
    benefitPercent: amount,
    selfPaid: amount,
    copaid: amount,
    fundPaid: amount,
  }),
  department: code,
  orderedBy: fc.array(code, { maxLength: 2 }),
  orderedAt: minute,
  performedAt: minute,
  paymentMethod: fc.constantFrom("fee-for-service", "capitation", "case-based"),
  recurrentWarWound: fc.boolean(),
  tender: text,
  reserve: text,
};
const optionalInLine = ["performedAt", "recurrentWarWound", "tender", "reserve"] as const;

const medication = objectOf<MedicationCharge>(
  {
    ...line,
    code,
    name: text,
    processing: texts,
    origin: text,
    strength: text,
    route: code,
    doseForm: text,
    dosage: text,
    instructions: text,
    registrationNumber: text,
    unitPrice: amount,
    serviceCodes: texts,
    fundingSource: fc.constantFrom("insurance-fund", "project-or-aid", "national-programme", "other"),
  },
  [
    ...optionalInLine,
    "code",
    "processing",
    "origin",
    "strength",
    "doseForm",
    "instructions",
    "registrationNumber",
    "serviceCodes",
  ],
);

const service = objectOf<ServiceCharge>(
  {
    ...line,
    code,
    name: text,
    procedureCodes: texts,
    supplyCode: text,
    supplyName: text,
    supplyPackage: text,
    fuelCode: text,
    hospitalUnitPrice: amount,
    insuredUnitPrice: amount,
    servicePercent: amount,
    ceiling: amount,
    bed: text,
    performedBy: texts,
    diagnosisCode: text,
    traditionalDiagnosisCode: text,
    resultAt: minute,
    anaesthesia: fc.constantFrom("general", "regional", "acupuncture", "other"),
    bodySite: text,
    machine: text,
    productModel: text,
    reusedSupply: fc.boolean(),
  },
  [
    ...optionalInLine,
    "code",
    "name",
    "procedureCodes",
    "supplyCode",
    "supplyName",
    "supplyPackage",
    "fuelCode",
    "ceiling",
    "bed",
    "performedBy",
    "diagnosisCode",
    "traditionalDiagnosisCode",
    "resultAt",
    "anaesthesia",
    "bodySite",
    "machine",
    "productModel",
    "reusedSupply",
  ],
);

const result = objectOf<DiagnosticResult>(
  {
    serviceCode: code,
    code,
    name: text,
    value: text,
    unit: text,
    description: text,
    conclusion: text,
    resultAt: minute,
    readBy: text,
    reserve: text,
  },
  ["code", "name", "value", "unit", "description", "conclusion", "resultAt", "readBy", "reserve"],
);

const note = objectOf<CourseNote>(
  { at: minute, text, stage: text, consultation: text, surgery: text, authors: someTexts, reserve: text },
  ["stage", "consultation", "surgery", "reserve"],
);

const parent = objectOf({ name: text, socialInsuranceNumber: text }, ["name", "socialInsuranceNumber"]);

const dischargePaper = objectOf<DischargePaper>(
  {
    archiveNumber: text,
    department: code,
    diagnosis: text,
    treatment: text,
    note: text,
    pregnancyEnd: fc.record({ cause: text, at: minute, gestationWeeks: amount }),
    headOfFacility: text,
    signedBy: text,
    signerName: text,
    issuedOn: date,
    father: parent,
    mother: parent,
    temporaryCard: text,
    leave: fc.record({ days: amount, from: date, to: date }),
    reserve: text,
  },
  ["note", "pregnancyEnd", "father", "mother", "temporaryCard", "leave", "reserve"],
);

const outcome = fc.constantFrom<Visit["episode"]["outcome"][]>(
  "recovered",
  "improved",
  "unchanged",
  "worse",
  "died",
  "poor-prognosis-home",
  "undetermined",
  "died-outside",
);

const recordSummary = objectOf<RecordSummary>(
  {
    history: text,
    resultSummary: text,
    treatment: text,
    diagnosisOnArrival: text,
    diagnosisAtEnd: text,
    outcome,
    fatherName: text,
    motherName: text,
    guardianName: text,
    employer: text,
    childDeath: fc.record({ bornOn: date, diedOn: date, count: amount }),
    note: text,
    headOfFacility: text,
    issuedOn: date,
    temporaryCard: text,
    reserve: text,
  },
  ["fatherName", "motherName", "guardianName", "employer", "childDeath", "note", "temporaryCard", "reserve"],
);

const transferPaper = objectOf<TransferPaper>(
  {
    fileNumber: text,
    bookNumber: text,
    paperNumber: text,
    cameFrom: texts,
    clinicalSigns: text,
    history: text,
    resultSummary: text,
    treatment: text,
    conditionAtTransfer: text,
    reason: fc.constantFrom("conditions-met", "beyond-capability", "on-request"),
    plan: text,
    transport: text,
    escortName: text,
    escortTitle: text,
    decidedBy: text,
    headOfFacility: text,
    reserve: text,
  },
  ["cameFrom", "resultSummary", "treatment", "escortName", "escortTitle", "reserve"],
);

const gender = fc.constantFrom<Visit["patient"]["gender"][]>("male", "female", "undetermined");

const birthPaper = objectOf<BirthPaper>(
  {
    paperNumber: text,
    bookNumber: text,
    carer: objectOf<BirthCarer>(
      {
        name: text,
        birth: date,
        ethnicGroup: code,
        nationality: code,
        idNumber: code,
        idIssuedOn: date,
        idIssuedBy: text,
        address: text,
        provinceCode: code,
        districtCode: code,
        communeCode: code,
        socialInsuranceNumber: code,
        cardNumber: code,
      },
      [
        "idNumber",
        "idIssuedOn",
        "idIssuedBy",
        "districtCode",
        "communeCode",
        "socialInsuranceNumber",
        "cardNumber",
      ],
    ),
    fatherName: text,
    temporaryCard: code,
    intendedName: text,
    gender,
    childrenBorn: amount,
    deliveries: amount,
    livingChildren: amount,
    weightGrams: amount,
    bornAt: minute,
    birthPlace: text,
    condition: text,
    caesarean: fc.boolean(),
    under32Weeks: fc.boolean(),
    note: text,
    attendantName: text,
    writerName: text,
    issuedOn: date,
    headOfFacility: code,
    reserve: text,
  },
  ["fatherName", "temporaryCard", "intendedName", "note", "reserve"],
);

const maternityRest = objectOf<MaternityRest>(
  {
    series: text,
    paperNumber: text,
    days: amount,
    from: date,
    to: date,
    employer: text,
    diagnosis: text,
    headOfFacility: code,
    signedBy: code,
    signerName: text,
    issuedOn: date,
    reserve: text,
  },
  ["reserve"],
);

const sickLeave = objectOf<SickLeave>(
  {
    paperNumber: text,
    series: text,
    visitNumber: text,
    employer: text,
    socialInsuranceNumber: code,
    cardNumbers: texts,
    diagnosis: text,
    treatment: text,
    pregnancyEnd: fc.record({ cause: text, gestationWeeks: amount }, { noNullPrototype: true }),
    days: amount,
    from: date,
    to: date,
    fatherName: text,
    motherName: text,
    headOfFacility: code,
    signedBy: code,
    issuedOn: date,
    temporaryCard: code,
    formNumber: code,
    reserve: text,
  },
  ["cardNumbers", "pregnancyEnd", "fatherName", "motherName", "temporaryCard", "formNumber", "reserve"],
);

const appointment = objectOf<Appointment>(
  {
    paperNumber: text,
    appointedOn: date,
    appointedBy: code,
    headOfFacility: code,
    issuedOn: date,
    reserve: text,
  },
  ["reserve"],
);

const tuberculosisTreatment = fc.constantFrom<TuberculosisCare["treatment"][]>(
  "none",
  "latent",
  "susceptible",
  "resistant",
);
const tuberculosisRegimen = fc.constantFrom<TuberculosisRegimen[]>("A1", "B2a", "BPaL-M", "6H/9H", "other");

const hivCare = objectOf<HivCare>(
  {
    confirmedOn: date,
    sampledAt: code,
    confirmedAt: code,
    arvStartedAt: code,
    arvSince: date,
    startingRegimen: text,
    startingLine: fc.constantFrom("first", "second", "third"),
    reason: fc.constantFrom("new", "transferred-on-arv", "registered-again-naive"),
    tuberculosis: objectOf<HivTuberculosis>(
      {
        treatment: tuberculosisTreatment,
        screening: fc.constantFrom("none", "symptoms", "chest-x-ray", "c-reactive-protein"),
        regimen: tuberculosisRegimen,
        startedOn: date,
        endedOn: date,
        result: fc.constantFrom("ongoing", "lost", "not-evaluated"),
      },
      ["regimen", "startedOn", "endedOn", "result"],
    ),
    viralLoadReason: fc.constantFrom("routine", "suspected-failure", "other"),
    viralLoadSampledOn: date,
    viralLoad: fc.constantFrom("undetected", "50-to-199", "above-1000"),
    viralLoadResultOn: date,
    attendee: fc.constantFrom("with-hiv", "exposed-child", "post-exposure-prophylaxis"),
    clinicalStage: fc.constantFrom("I", "II", "III", "IV"),
    group: fc.constantFrom("drug-use", "suspected-aids", "other"),
    statuses: fc.array(fc.constantFrom("exposed", "pregnant", "other"), { minLength: 1, maxLength: 3 }),
    pcrRound: fc.constantFrom("first", "second", "third"),
    pcrTestedOn: date,
    pcrResultOn: date,
    pcrResult: fc.constantFrom("negative", "positive"),
    pregnancyReportedOn: date,
    cotrimoxazoleSince: date,
    management: fc.array(fc.constantFrom("arv", "hepatitis-b", "other"), { minLength: 1, maxLength: 3 }),
    courseFrom: date,
    courseTo: date,
    regimen: text,
    line: fc.constantFrom("first", "second", "third"),
    arvDays: amount,
    switchedOn: date,
    switchReason: fc.constantFrom("out-of-stock", "new-guideline", "other"),
    reserve: text,
  },
  [
    "confirmedOn",
    "sampledAt",
    "confirmedAt",
    "arvStartedAt",
    "arvSince",
    "startingRegimen",
    "startingLine",
    "viralLoadReason",
    "viralLoadSampledOn",
    "viralLoad",
    "viralLoadResultOn",
    "clinicalStage",
    "pcrRound",
    "pcrTestedOn",
    "pcrResultOn",
    "pcrResult",
    "pregnancyReportedOn",
    "cotrimoxazoleSince",
    "courseFrom",
    "courseTo",
    "regimen",
    "line",
    "arvDays",
    "switchedOn",
    "switchReason",
    "reserve",
  ],
);

const tuberculosisCare = objectOf<TuberculosisCare>(
  {
    site: fc.constantFrom("pulmonary", "extrapulmonary"),
    history: fc.constantFrom("new", "after-loss", "unknown"),
    hivStatus: fc.constantFrom("positive", "negative", "unknown"),
    evidence: fc.constantFrom("bacteriological", "none"),
    resistance: fc.constantFrom("mono-resistant", "extensively-resistant"),
    treatment: tuberculosisTreatment,
    regimen: tuberculosisRegimen,
    startedOn: date,
    endedOn: date,
    result: fc.constantFrom("cured", "lost", "not-evaluated"),
    hivConfirmedOn: date,
    arvSince: date,
    cotrimoxazoleSince: date,
    reserve: text,
  },
  ["resistance", "endedOn", "hivConfirmedOn", "arvSince", "cotrimoxazoleSince", "reserve"],
);

const coverage = objectOf<Visit["coverages"][number]>(
  {
    cardNumber: fc.constantFrom(
      "DN4797900000000",
      "TE1797900000000",
      " QN5970000000000 ",
      "A;B",
      "GD4999900000001",
    ),
    registeredFacility: fc.constantFrom("79999", "01000", "99;99"),
    validFrom: date,
    validTo: date,
  },
  ["validTo"],
);

/** Any visit that the schema of the record accepts, with everything in it that official tables find hard. */
export const visitArbitrary: fc.Arbitrary<Visit> = objectOf<Visit>(
  {
    facilityId: fc.constant("bv-thu-nghiem" as FacilityId),
    source: fc.record({ system: text, id: text }),
    encounterNumber: text,
    facilityCode: fc.constantFrom("99999", "79999", "01ABC"),
    patient: objectOf<Visit["patient"]>(
      {
        identifiers,
        name: text,
        gender: fc.constantFrom("male", "female", "undetermined"),
        birth,
        nationality: code,
        ethnicGroup: code,
        occupation: code,
        address: objectOf<Visit["patient"]["address"]>(
          { text, provinceCode: code, districtCode: code, communeCode: code },
          ["districtCode", "communeCode"],
        ),
        phone: text,
        bloodGroup: text,
        weightKg: amount,
      },
      ["phone", "bloodGroup", "weightKg"],
    ),
    coverages: fc.array(coverage, { maxLength: 3 }),
    livingArea: fc.constantFrom("K1", "K2", "K3"),
    copaymentExemptFrom: fc.oneof(date, minute),
    fiveYearsFrom: date,
    episode: objectOf<Visit["episode"]>(
      {
        careForm: fc.constantFrom("01", "03", "16", "99"),
        visitCategory: fc.constantFrom("1.1", "2", "9"),
        recordNumber: text,
        arrivedAt: minute,
        admittedAt: minute,
        endedAt: minute,
        visitReason: text,
        admissionReason: text,
        admissionReasonCode: code,
        referredFrom: text,
        referredTo: text,
        referralNumber: text,
        injuryCause: fc.constantFrom("undetermined", "traffic", "water", "burn", "poisoning", "other"),
        departments: someTexts,
        treatmentDays: amount,
        treatmentMethod: text,
        outcome,
        dischargeType: fc.constantFrom("discharged", "transferred-by-need", "left-on-request"),
        advice: text,
        followUpDates: fc.array(date, { minLength: 1, maxLength: 3 }),
        birthWeightsGrams: fc.array(amount, { minLength: 1, maxLength: 3 }),
        headOfFacility: text,
        heightCm: amount,
      },
      [
        "admittedAt",
        "admissionReason",
        "admissionReasonCode",
        "referredFrom",
        "referredTo",
        "referralNumber",
        "injuryCause",
        "treatmentMethod",
        "advice",
        "followUpDates",
        "birthWeightsGrams",
        "headOfFacility",
        "heightCm",
      ],
    ),
    diagnoses: objectOf<Visit["diagnoses"]>(
      {
        onArrival: text,
        atEnd: text,
        mainCode: code,
        secondaryCodes: texts,
        traditionalCodes: texts,
        procedureCodes: texts,
      },
      ["secondaryCodes", "traditionalCodes", "procedureCodes"],
    ),
    settlement: objectOf<Visit["settlement"]>(
      {
        paidAt: minute,
        drugs: amount,
        supplies: amount,
        hospital: amount,
        insured: amount,
        selfPaid: amount,
        copaid: amount,
        fundPaid: amount,
        otherSources: amount,
        fundPaidFeeForService: amount,
        year: fc.constantFrom("2025", "2026"),
        month: fc.constantFrom("01", "07", "12"),
      },
      ["paidAt"],
    ),
    medications: fc.array(medication, { maxLength: 3 }),
    services: fc.array(service, { maxLength: 3 }),
    results: fc.array(result, { maxLength: 2 }),
    courseNotes: fc.array(note, { maxLength: 2 }),
    dischargePapers: fc.array(dischargePaper, { maxLength: 3 }),
    recordSummary,
    transferPaper,
    births: fc.array(birthPaper, { minLength: 1, maxLength: 2 }),
    maternityRest,
    sickLeave,
    appointment,
    hivCare: fc.array(hivCare, { minLength: 1, maxLength: 2 }),
    tuberculosisCare: fc.array(tuberculosisCare, { minLength: 1, maxLength: 2 }),
  },
  [
    "livingArea",
    "copaymentExemptFrom",
    "fiveYearsFrom",
    "recordSummary",
    "transferPaper",
    "births",
    "maternityRest",
    "sickLeave",
    "appointment",
    "hivCare",
    "tuberculosisCare",
  ],
);
