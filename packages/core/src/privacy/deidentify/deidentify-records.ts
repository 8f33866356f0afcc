import type { MedicalRecord } from "../../record/medical-record.ts";
import { noRecord } from "./deidentify.faults.ts";
import { requireDeidentifyCall } from "./deidentify-call.ts";
import type { DeidentifyOptions } from "./deidentify-options.ts";
import { type AttributeName, defaultDetails } from "./deidentify-policy.ts";
import type { DeidentifyReport } from "./deidentify-report.ts";
import { attributeDiversity, diagnosesIn, diagnosisDiversity, withoutDiagnosis } from "./diversity.ts";
import type { ToldValues } from "./generalise.ts";
import { type Candidate, type GroupedRow, grouped, groupKey, groupRows, peopleIn } from "./group-rows.ts";
import { createPeople } from "./people.ts";
import { createPseudonyms } from "./pseudonyms.ts";
import { isReadable, reduce } from "./reduced-record.ts";

/** What is given out of one record. Nothing else of it leaves. */
export interface DeidentifiedRow extends ToldValues {
  /** 64 hexadecimal digits, of this export only. Rows of one patient do not share it. */
  readonly pseudonym: string;
  /** Those that the policy names. */
  readonly attributes: { readonly [name in AttributeName]?: string };
}

/** The rows of an export, and what is told about it. */
export interface DeidentifiedExport {
  /** In an order that only the key explains. May be read again. */
  readonly rows: AsyncIterable<DeidentifiedRow>;
  readonly report: DeidentifyReport;
}

/**
 * Makes an export in which nobody is told from at least `k - 1` others by sex, age, province, time and disease. Only
 * members that are named pass, each as a code or a band; names, numbers, dates, communes and all free text are dropped.
 *
 * Each record is read once and let go; of every one some 0.5 kB stay in memory until the rows are read, because k is
 * known at the end only. Each export is judged by itself: who gives out several of the same patients judges them together.
 *
 * @throws EmrError `core.options.wrong`; `core.deidentify.key_unfit`, `crypto_missing`, `no_record`
 * @legal Luật 91/2025/QH15 Đ14 k6
 */
export async function deidentifyRecords(
  records: AsyncIterable<MedicalRecord> | Iterable<MedicalRecord>,
  options: DeidentifyOptions,
): Promise<DeidentifiedExport> {
  requireDeidentifyCall(records, options);
  const { key, purpose, exportId, k, policy = {}, signal } = options;
  const { details = defaultDetails, quasi = [], sensitive = [], l } = policy;
  signal?.throwIfAborted();
  const pseudonymOf = await createPseudonyms(key, { purpose, exportId });
  const people = createPeople();
  const read = new Map<string, Omit<Candidate, "pseudonym">>();
  let rowsRead = 0;
  for await (const record of records) {
    signal?.throwIfAborted();
    if (!isReadable(record)) throw noRecord({ place: rowsRead });
    rowsRead += 1;
    const pseudonym = await pseudonymOf(record);
    if (!read.has(pseudonym)) read.set(pseudonym, { person: people.add(record), reduced: reduce(record) });
  }
  // The order of pseudonyms is an order by the key: it tells nothing of the order of the records.
  const candidates = [...read.keys()].sort().flatMap((pseudonym): readonly Candidate[] => {
    const own = read.get(pseudonym);
    return own === undefined ? [] : [{ ...own, pseudonym, person: people.personOf(own.person) }];
  });
  const alike = groupRows(candidates, details, k, quasi);
  const given =
    l === undefined
      ? alike
      : withoutDiagnosis(alike, quasi)
          .filter((own) => diagnosesIn(own) >= l)
          .flat();
  const rows = [...given].sort((a, b) => (a.candidate.pseudonym < b.candidate.pseudonym ? -1 : 1));
  const groups = [
    ...grouped(rows, ({ told, candidate }) => groupKey(told, candidate.reduced, quasi)).values(),
  ];
  const smallestGroup = groups.reduce(
    (least, own) => Math.min(least, peopleIn(own)),
    Number.POSITIVE_INFINITY,
  );
  const passed = [...new Set([...quasi, ...sensitive])];
  return {
    rows: { [Symbol.asyncIterator]: () => rowsOut(rows, passed, signal) },
    report: {
      purpose,
      exportId,
      k,
      ...(l !== undefined && { l }),
      ...(groups.length > 0 && { smallestGroup }),
      groups: groups.length,
      rowsRead,
      rowsTwice: rowsRead - read.size,
      people: new Set(candidates.map(({ person }) => person)).size,
      rowsGiven: rows.length,
      rowsSuppressed: candidates.length - rows.length,
      rowsByDetail: details.map((detail, step) => ({
        detail,
        rows: rows.filter((row) => row.step === step).length,
      })),
      diversity: [
        diagnosisDiversity(rows, quasi),
        ...sensitive.map((name) => attributeDiversity(name, rows, quasi)),
      ],
      members: ["pseudonym", "sex", "ageBand", "province", "period", "diagnosis", ...passed],
    },
  };
}

async function* rowsOut(
  rows: readonly GroupedRow[],
  passed: readonly AttributeName[],
  signal: AbortSignal | undefined,
): AsyncGenerator<DeidentifiedRow, void, undefined> {
  for (const { candidate, told } of rows) {
    signal?.throwIfAborted();
    const { pseudonym, reduced } = candidate;
    const attributes = Object.fromEntries(passed.map((name) => [name, reduced.attributes[name]]));
    yield { pseudonym, ...told, attributes };
  }
}
