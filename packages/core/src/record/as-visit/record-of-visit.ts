import { type JsonPath, valueAt } from "../../faults/json-path.ts";
import { type Report, reportOf } from "../../faults/report.ts";
import type { Author } from "../../store/author.ts";
import type { Instant } from "../../time/instant.ts";
import type { Visit } from "../../visit/visit.ts";
import type { CoveragePeriod } from "../coverage-period.ts";
import type { ClaimStatement } from "../entries/charge.ts";
import type { Episode, EpisodeType, Referral } from "../episode.ts";
import type { MedicalRecord } from "../medical-record.ts";
import type { DatedAddress, Patient, Representative } from "../patient.ts";
import { visitOfRecord } from "../visit-of-record.ts";
import { carryIssue } from "./as-visit.issues.ts";
import { differences } from "./differences.ts";
import { entriesOfVisit } from "./entries-of-visit.ts";
import { given } from "./given.ts";
import type { VisitPaper } from "./put-papers.ts";

/** How a record is made of a visit. */
export interface RecordOfVisitOptions {
  /** When the import wrote it, by the clock of the server. */
  readonly recordedAt: Instant;
  /** Who answers for entries that name nobody. Default: the source system of the visit. */
  readonly author?: Author;
  /** Default: by the form of care (MA_LOAI_KCB), see {@link recordOfVisit}. */
  readonly episodeType?: EpisodeType;
}

/**
 * A record out of a visit that was imported from the insurance tables or an older system: the other way of
 * `visitOfRecord`, which gives the same visit again. Every entry is marked `imported` and has a source key made of
 * that of the visit, so that a second import changes nothing. The report is always `ok`.
 *
 * A claim tells less than a record holds. What the record must have and the claim does not say is set like this:
 * - `episode.type` by MA_LOAI_KCB: `03`, `09` inpatient, `04` day care, `02`, `05`, `06`, `08` outpatient treatment;
 *   else inpatient if there is an admission and an examination if not. `payer`: insurance if there is a card, else fee.
 * - Every stay begins with the arrival and all but the last have no length: the claim knows the order only.
 * - Weight and height were taken on arrival; diagnoses stand at arrival and end; lines of cost at their order.
 * - What the claim sums up and no entry can tell (codes of procedures without a report, weights of newborns, papers
 *   that differ from the entries) is kept with the settlement as {@link ClaimStatement}.
 * - Births, leaves, appointments, HIV and tuberculosis care are kept as form data under the name of their table (`XML9`,
 *   `XML10`, `XML11`, `XML14`, `XML6`, `XML15`), whole.
 *
 * What does not come back the same is listed, each with its path in the visit: `core.record.carry_lost`,
 * `core.record.carry_filled`, `core.record.carry_altered`. It can only be these: of a result without value TEN_CHI_SO,
 * MA_CHI_SO and DON_VI_DO, and of any result a missing TEN_CHI_SO or NGAY_KQ, which are filled in.
 */
export function recordOfVisit(visit: Visit, options: RecordOfVisitOptions): Report<MedicalRecord> {
  const plain = carry(visit, options, undefined);
  const statement = statementFor(visit, plain);
  const record = statement === undefined ? plain : carry(visit, options, statement);
  const issues = differences(visit, visitAgain(record)).map(({ kind, path }) => carryIssue(kind, path));
  const hasOrder = visit.episode.departments.length > 1;
  return reportOf(record, [
    ...(hasOrder ? [carryIssue("stay_times", ["episode", "departments"])] : []),
    ...issues,
  ]);
}

function visitAgain(record: MedicalRecord, without: readonly VisitPaper[] = []): Visit | undefined {
  const report = visitOfRecord(record, { without });
  return report.ok ? report.value : undefined;
}

const stateable: Readonly<Record<keyof ClaimStatement, JsonPath>> = {
  livingArea: ["livingArea"],
  copaymentExemptFrom: ["copaymentExemptFrom"],
  fiveYearsFrom: ["fiveYearsFrom"],
  referredTo: ["episode", "referredTo"],
  birthWeightsGrams: ["episode", "birthWeightsGrams"],
  procedureCodes: ["diagnoses", "procedureCodes"],
  dischargePapers: ["dischargePapers"],
  recordSummary: ["recordSummary"],
  transferPaper: ["transferPaper"],
};

/** What the entries do not tell as the claim told it. Papers that cannot be made again count as not told. */
function statementFor(visit: Visit, plain: MedicalRecord): ClaimStatement | undefined {
  const whole = visitAgain(plain);
  // A paper that lacks something must not hide what the other entries tell.
  const bare = whole ?? visitAgain(plain, ["discharge-paper", "record-summary", "transfer-paper"]);
  const said = Object.entries(stateable).flatMap(([member, path]) => {
    const value = valueAt(visit, path);
    const told = valueAt(papers.has(member) ? whole : bare, path);
    return value === undefined || differences(value, told).length === 0 ? [] : [[member, value]];
  });
  return said.length === 0 ? undefined : (Object.fromEntries(said) as ClaimStatement);
}

const papers: ReadonlySet<string> = new Set(["dischargePapers", "recordSummary", "transferPaper"]);

function carry(
  visit: Visit,
  options: RecordOfVisitOptions,
  statement: ClaimStatement | undefined,
): MedicalRecord {
  const { facilityId, facilityCode, source, encounterNumber, episode } = visit;
  return given<MedicalRecord>({
    facilityId,
    facilityCode,
    source,
    recordNumber: episode.recordNumber,
    encounterNumber,
    archiveNumber: visit.dischargePapers[0]?.archiveNumber,
    medium: { kind: "electronic" },
    patient: patientOf(visit),
    coverages: coveragesOf(visit),
    episode: episodeOf(visit, options.episodeType ?? typeOf(visit)),
    entries: entriesOfVisit(visit, {
      recordedAt: options.recordedAt,
      author: options.author ?? { kind: "system", id: source.system },
      statement,
    }),
  });
}

function patientOf({ patient, dischargePapers, recordSummary }: Visit): Patient {
  const { identifiers, address, weightKg: _, ...person } = patient;
  const [paper] = dischargePapers;
  const named = (
    relation: Representative["relation"],
    name: string | undefined,
    number?: string,
  ): readonly Representative[] =>
    name === undefined
      ? []
      : [
          given<Representative>({
            relation,
            name,
            identifiers:
              number === undefined
                ? undefined
                : [{ system: "social-insurance", value: number, status: "active" }],
          }),
        ];
  return given<Patient>({
    ...person,
    identity: { kind: "known" },
    identifiers: identifiers.map(({ kind, value }) => ({ system: kind, value, status: "active" })),
    workplace: recordSummary?.employer,
    addresses: [
      given<DatedAddress>({
        use: "residence",
        ...address,
        catalogue: address.districtCode === undefined ? undefined : "vn-admin-2004",
      }),
    ],
    representatives: [
      ...named(
        "father",
        paper?.father?.name ?? recordSummary?.fatherName,
        paper?.father?.socialInsuranceNumber,
      ),
      ...named(
        "mother",
        paper?.mother?.name ?? recordSummary?.motherName,
        paper?.mother?.socialInsuranceNumber,
      ),
      ...named("guardian", recordSummary?.guardianName),
    ],
  });
}

/** What the claim says once stands on the card that was used last. */
function coveragesOf(visit: Visit): readonly CoveragePeriod[] {
  const { livingArea, copaymentExemptFrom, fiveYearsFrom, coverages } = visit;
  return coverages.map((card, index) =>
    index < coverages.length - 1
      ? card
      : given<CoveragePeriod>({ ...card, livingArea, copaymentExemptFrom, fiveYearsFrom }),
  );
}

function episodeOf({ episode, coverages }: Visit, type: EpisodeType): Episode {
  const { referredFrom, referralNumber } = episode;
  const isReferred = referredFrom !== undefined || referralNumber !== undefined;
  return given<Episode>({
    type,
    careForm: episode.careForm,
    visitCategory: episode.visitCategory,
    payer: coverages.length > 0 ? "insurance" : "fee",
    arrivedAt: episode.arrivedAt,
    admittedAt: episode.admittedAt,
    referral: isReferred
      ? given<Referral>({ by: "medical-facility", facilityCode: referredFrom, paperNumber: referralNumber })
      : undefined,
    visitReason: episode.visitReason,
    admissionReason: episode.admissionReason,
    admissionReasonCode: episode.admissionReasonCode,
    injuryCause: episode.injuryCause,
    stays: episode.departments.map((department, index, all) => ({
      department,
      from: episode.arrivedAt,
      ...(index < all.length - 1 && { to: episode.arrivedAt }),
    })),
    endedAt: episode.endedAt,
  });
}

const typeByCareForm: Readonly<Record<string, EpisodeType>> = {
  "02": "outpatient-treatment",
  "03": "inpatient",
  "04": "day-care",
  "05": "outpatient-treatment",
  "06": "outpatient-treatment",
  "08": "outpatient-treatment",
  "09": "inpatient",
};

function typeOf({ episode }: Visit): EpisodeType {
  const admitted = episode.admittedAt === undefined ? "outpatient-exam" : "inpatient";
  return typeByCareForm[episode.careForm] ?? admitted;
}
