import {
  cardCodeTable,
  coPaymentCodeTable,
  paperCodeTable,
  resultCodeTable,
  tokenCodeTable,
} from "./bhxh-codes.spec-rows.ts";
import {
  cardFieldTable,
  checkFieldTable,
  checkInFieldTable,
  coPaymentFieldTable,
  coPaymentHolderTable,
  sendingTable,
  visitFieldTable,
} from "./bhxh-fields.spec-rows.ts";
import { codePartTable, dossierFileTable, envelopeTable } from "./dossier.spec-rows.ts";
import { eprescriptionCodeTable, eprescriptionFieldTable } from "./eprescription-fields.spec-rows.ts";
import {
  bhxhFunctionTable,
  bhxhPathTable,
  emrhubFunctionTable,
  emrhubPathTable,
  eprescriptionFunctionTable,
  eprescriptionPathTable,
} from "./function-fields.spec-rows.ts";
import {
  deadlineTable,
  emrhubCodeTable,
  emrhubLoginTable,
  eprescriptionAnswerTable,
  healthBookMinimumTable,
  healthBookTable,
  hostTable,
  outcomeTable,
  retryTable,
  systemTable,
} from "./hub-rows.spec-rows.ts";
import { adultCheckupTable } from "./ksk-adult.spec-rows.ts";
import { childCheckupTable } from "./ksk-child.spec-rows.ts";
import { checkupCodeTable, checkupEnvelopeTable } from "./ksk-codes.spec-rows.ts";
import { minorCheckupTable } from "./ksk-minor.spec-rows.ts";

/** All tables, in the order of the page. Each is proven by `conform` under its name here. */
export const specTables = {
  bhxhPathTable,
  bhxhFunctionTable,
  sendingTable,
  checkInFieldTable,
  envelopeTable,
  dossierFileTable,
  tokenCodeTable,
  resultCodeTable,
  paperCodeTable,
  retryTable,
  cardCodeTable,
  cardFieldTable,
  visitFieldTable,
  checkFieldTable,
  coPaymentCodeTable,
  coPaymentFieldTable,
  coPaymentHolderTable,
  emrhubPathTable,
  emrhubFunctionTable,
  emrhubLoginTable,
  emrhubCodeTable,
  checkupEnvelopeTable,
  childCheckupTable,
  minorCheckupTable,
  adultCheckupTable,
  checkupCodeTable,
  eprescriptionPathTable,
  eprescriptionFieldTable,
  eprescriptionCodeTable,
  codePartTable,
  eprescriptionFunctionTable,
  eprescriptionAnswerTable,
  healthBookTable,
  healthBookMinimumTable,
  systemTable,
  hostTable,
  deadlineTable,
  outcomeTable,
};
