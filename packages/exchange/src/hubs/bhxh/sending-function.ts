import type { Evidence } from "../../evidence.ts";

/** One function of the gateway that takes a document. Nothing is shared between functions but by writing it twice. */
export interface SendingFunction {
  readonly path: string;
  /** @official loaiHoSo, loaiHs */
  readonly dossierType: string;
  /** Where token, its id and the MD5 of the password stand: in headers, or among the fields. */
  readonly style: "headers" | "fields";
  readonly body: "form" | "json";
  /** How this function names its parameters. */
  readonly names: ParameterNames;
  /** What must be signed: CHUKYDONVI at the end of the document; `unknown` is not looked at. */
  readonly signature: "facility" | "unknown";
  /** How the answer names the transaction code. */
  readonly transactionCode: "maGiaoDich" | "maGD";
  /** How well path and type are known. */
  readonly evidence: Evidence;
  /** How well the parameters are known. */
  readonly parameters: Evidence;
}

/** Names of parameters. What has no name is not sent. */
export interface ParameterNames {
  readonly dossierType: string;
  readonly facilityCode: string;
  readonly file: string;
  readonly province?: string;
  /** Settlement period, `yyyyMM`, as the document says it. */
  readonly period?: string;
}
