export type { Evidence } from "../evidence.ts";
export { type EnvelopeSigner, importEnvelopeKey } from "./auth/envelope-key.ts";
export { bhxhGateway } from "./bhxh/bhxh-gateway.ts";
export type { BhxhAccount, BhxhGatewayOptions } from "./bhxh/bhxh-gateway-options.ts";
export { bhxhPasswordName } from "./bhxh/bhxh-login.ts";
export { type BhxhReading, defaultUsualMessages, interpretBhxhAnswer } from "./bhxh/interpret-bhxh-answer.ts";
export { type BhxhLookUps, bhxhLookUps } from "./bhxh/look-up/bhxh-look-ups.ts";
export type { LookUpProblem } from "./bhxh/look-up/call-look-up.ts";
export type { Card, PastCheck, PastVisit } from "./bhxh/look-up/card.ts";
export { type CachedCard, type CardCache, createMemoryCardCache } from "./bhxh/look-up/card-cache.ts";
export { type CardClass, type CardCode, cardCodes } from "./bhxh/look-up/card-codes.data.ts";
export {
  type AnswerField,
  cardFields,
  checkFields,
  visitFields,
} from "./bhxh/look-up/card-fields.data.ts";
export type {
  CachedCardAnswer,
  CardAnswer,
  CardLookUp,
  CardNotAsked,
  CardNotVerified,
} from "./bhxh/look-up/card-look-up.ts";
export type { CardQuery, Officer } from "./bhxh/look-up/card-query.ts";
export {
  type CoPaymentCode,
  coPaymentCodes,
  coPaymentFields,
  coPaymentHolderFields,
} from "./bhxh/look-up/co-payment.data.ts";
export type {
  CoPaymentAnswer,
  CoPaymentHolder,
  CoPaymentLookUp,
  CoPaymentVisit,
} from "./bhxh/look-up/co-payment.ts";
export { type CoPaymentThreshold, coPaymentThreshold } from "./bhxh/look-up/co-payment-threshold.ts";
export type { BhxhLookUpOptions } from "./bhxh/look-up/look-up-options.ts";
export type { CarryingStyle } from "./bhxh/look-up/look-up-request.ts";
export type { OfflineEvidence } from "./bhxh/look-up/offline-evidence.ts";
export type { HistoryLookUp, RefusedLookUp, VisitDetail, VisitLookUp } from "./bhxh/look-up/read-history.ts";
export { paperFunctions, paperResultCodes } from "./bhxh/paper-functions.data.ts";
export { type BhxhResultCode, bhxhResultCodes, bhxhTokenCodes } from "./bhxh/result-codes.ts";
export type { ParameterNames, SendingFunction } from "./bhxh/sending-function.ts";
export { diagnoseHubs, examineHub } from "./doctor/examine-hub.ts";
export {
  defaultHubExamLimits,
  type HubExamination,
  type HubExamLimits,
  type HubExamOptions,
  type HubMeasurements,
} from "./doctor/hub-examination.ts";
export type { CertificateReader, ServerCertificate } from "./doctor/server-certificate.ts";
export { emrhub, emrhubPasswordName } from "./emrhub/emrhub.ts";
export { defaultTestGlns, type EmrhubOptions } from "./emrhub/emrhub-options.ts";
export { type EmrhubFieldError, emrhubFieldErrors } from "./emrhub/field-errors.ts";
export { interpretEmrhubAnswer } from "./emrhub/interpret-emrhub-answer.ts";
export {
  type CheckupMessage,
  type CheckupMessageOptions,
  defaultReceiverId,
  prepareCheckupMessage,
} from "./emrhub/prepare-checkup-message.ts";
export { type EmrhubResultCode, emrhubResultCodes } from "./emrhub/result-codes.ts";
export type { EprescriptionAnswer } from "./eprescription/answer-table.ts";
export { eprescriptionAnswers } from "./eprescription/answers.data.ts";
export { type EprescriptionFacility, eprescriptionFacility } from "./eprescription/eprescription-facility.ts";
export { eprescriptionHub } from "./eprescription/eprescription-hub.ts";
export type { EprescriptionAccess, EprescriptionHubOptions } from "./eprescription/eprescription-options.ts";
export {
  eprescriptionAppKey,
  eprescriptionAppName,
  eprescriptionFacilityPassword,
  eprescriptionPractitionerPassword,
} from "./eprescription/eprescription-secrets.ts";
export {
  defaultUsedPhrases,
  type EprescriptionReading,
  interpretEprescriptionAnswer,
} from "./eprescription/interpret-eprescription-answer.ts";
export {
  type HealthBook,
  type HealthBookDocument,
  type HealthBookEntry,
  healthBookOf,
} from "./health-book/health-book-of.ts";
export {
  type HealthBookCarrier,
  type HealthBookPaper,
  healthBookMinimum,
  healthBookPapers,
} from "./health-book/health-book-papers.data.ts";
export type { HubAnswer, HubCapabilities, HubConnector, HubVitals } from "./hub-connector.ts";
export type { HubFields, HubFunction } from "./hub-function.ts";
export { hubFunctions } from "./hub-functions.data.ts";
export { defaultTestFacilityCodes, type HubOptions } from "./hub-options.ts";
export { type HubSystem, hubSystems } from "./hub-systems.data.ts";
export type { HubEnvironment, HubEnvironmentOption } from "./wire/hub-address.ts";
