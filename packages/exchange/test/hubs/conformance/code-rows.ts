import { bhytTableNames } from "../../../src/bhyt/qd3176/bhyt-tables.ts";
import { checkIn } from "../../../src/bhyt/qd4750/check-in.data.ts";
import { eprescriptionGroups, qd808Letters, qd808LettersWithT } from "../../../src/eprescription/index.ts";
import type { Evidence } from "../../../src/evidence.ts";
import { paperFunctions, paperResultCodes } from "../../../src/hubs/bhxh/paper-functions.data.ts";
import { bhxhResultCodes, bhxhTokenCodes } from "../../../src/hubs/bhxh/result-codes.ts";
import { checkInFunction, claimFunctions } from "../../../src/hubs/bhxh/sending-functions.ts";
import {
  cardCodes,
  cardFields,
  checkFields,
  coPaymentCodes,
  coPaymentFields,
  coPaymentHolderFields,
  emrhubResultCodes,
  eprescriptionAnswers,
  healthBookMinimum,
  healthBookPapers,
  hubFunctions,
  hubSystems,
  visitFields,
} from "../../../src/hubs/index.ts";
import { type CheckupForm, checkupCodeLists, checkupForms } from "../../../src/ksk/index.ts";
import { deadlineRules } from "../../../src/outbox/deadline-rules.data.ts";

/** A row of a table of the code: what it is of, and how well it is known. */
export interface CodeRow {
  readonly key: string;
  readonly evidence: Evidence | undefined;
  /** Where the table tells it without being what is run. */
  readonly means?: string;
}

/** The rows that the code has, by table. What has no table in the code has none here. */
export const codeRows: Readonly<Record<string, readonly CodeRow[]>> = {
  "bhxh.card-codes": cardCodes.map(({ code, evidence }) => ({ key: code, evidence })),
  "bhxh.token-codes": byKey(bhxhTokenCodes),
  "bhxh.result-codes": byKey(bhxhResultCodes),
  "bhxh.paper-codes": byKey(paperResultCodes),
  "bhxh.co-payment-codes": coPaymentCodes.map(({ status, code, note, evidence }) => ({
    key: [status, code === "" ? "-" : code, note ?? ""].join(" ").trim(),
    evidence,
  })),
  "bhxh.card-fields": byOfficial(cardFields),
  "bhxh.visit-fields": byOfficial(visitFields),
  "bhxh.check-fields": byOfficial(checkFields),
  "bhxh.co-payment-fields": byOfficial(coPaymentFields),
  "bhxh.co-payment-holder": byOfficial(coPaymentHolderFields),
  "bhxh.check-in-fields": checkIn.fields.map(({ name }) => ({ key: name, evidence: "D" })),
  "bhxh.dossier-files": bhytTableNames.map((key) => ({ key, evidence: "D" })),
  "bhxh.sending": byKey({
    "bhyt-check-in": checkInFunction,
    ...Object.fromEntries(Object.entries(claimFunctions).map(([key, one]) => [`bhyt-dossier ${key}`, one])),
    ...paperFunctions,
  }),
  ...Object.fromEntries(
    ["bhxh", "emrhub", "eprescription"].flatMap((hub) => {
      const functions = hubFunctions.filter(({ id }) => id.startsWith(hub));
      const fields = functions.flatMap(({ id, fields: groups }) =>
        groups.flatMap(({ at, names, evidence, use }) =>
          names.map((name) => ({ key: `${id} ${at} ${name}`, evidence, means: use })),
        ),
      );
      const paths = functions.map(({ id, path, evidence }) => ({ key: id, evidence, means: path }));
      return [
        [`${hub}.paths`, paths],
        [`${hub}.functions`, fields],
      ] as const;
    }),
  ),
  "emrhub.result-codes": byKey(emrhubResultCodes),
  "eprescription.answers": eprescriptionAnswers.map(({ status, says, evidence }) => ({
    key: `${status} ${says}`,
    evidence,
  })),
  "eprescription.fields": eprescriptionGroups.flatMap(({ name: group, fields }) =>
    fields.map(({ name, evidence }) => ({ key: `${group}.${name}`, evidence })),
  ),
  "eprescription.codes": [
    ...Object.values(qd808LettersWithT).map((letter) => ({
      key: `loai_don_thuoc ${letter}`,
      evidence: Object.values(qd808Letters).includes(letter) ? ("D" as const) : ("U" as const),
    })),
    ...["1", "2", "3"].map((code) => ({ key: `gioi_tinh ${code}`, evidence: "D" as const })),
    ...["1", "2"].map((code) => ({ key: `hinh_thuc_dieu_tri ${code}`, evidence: "C" as const })),
  ],
  ...Object.fromEntries(
    (Object.keys(checkupForms) as CheckupForm[]).map((form) => [
      `ksk.${form}`,
      checkupForms[form].flatMap(({ file, evidence, fields }) =>
        fields.map(({ name }) => ({ key: `${file}.${name}`, evidence })),
      ),
    ]),
  ),
  "ksk.codes": Object.entries(checkupCodeLists).flatMap(([list, { values }]) =>
    Object.keys(values).map((code) => ({ key: `${list} ${code}`, evidence: "D" as const })),
  ),
  "health-book.papers": healthBookPapers.map(({ id, evidence }) => ({ key: id, evidence })),
  "health-book.minimum": healthBookMinimum.map((key) => ({ key, evidence: "D" })),
  "hubs.deadlines": deadlineRules.map(({ kind, evidence }) => ({ key: kind, evidence })),
  "hubs.systems": hubSystems.map(({ id, evidence }) => ({ key: id, evidence })),
};

function byKey(table: Readonly<Record<string, { readonly evidence: Evidence }>>): readonly CodeRow[] {
  return Object.entries(table).map(([key, { evidence }]) => ({ key, evidence }));
}

function byOfficial(
  table: readonly { readonly official: string; readonly evidence: Evidence }[],
): readonly CodeRow[] {
  return table.map(({ official, evidence }) => ({ key: official, evidence }));
}
