import type { Decimal } from "../../numbers/decimal.ts";
import type { SourceKey } from "../../store/source-key.ts";
import type { LocalMinute } from "../../time/local-minute.ts";
import type { Coding } from "../coding.ts";
import type { EntryBase } from "../entry-base.ts";

/** A drug, fluid or blood product that was given, or was refused. */
export interface AdministrationEntry extends EntryBase {
  readonly kind: "administration";
  readonly product: "drug" | "fluid" | "blood";
  /** The order or prescription that it carries out. */
  readonly of?: SourceKey;
  readonly name: string;
  readonly coding?: Coding;
  readonly quantity: Decimal;
  readonly unit: string;
  /** @official DUONG_DUNG */
  readonly route?: string;
  /** E.g. drops a minute, millilitres an hour. */
  readonly rate?: string;
  readonly endedAt?: LocalMinute;
  readonly lot?: string;
  readonly givenBy: string;
  /** Why it was not given. */
  readonly notGiven?: string;
  readonly reaction?: string;
}
