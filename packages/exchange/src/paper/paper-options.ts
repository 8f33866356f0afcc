import type { CalendarDate, LocalMinute } from "@benhan/core";
import type { FacilityProfile } from "@benhan/core/masters";
import type { FormLayout } from "./layout/form-layout.ts";
import type { MarkBlock, Picture } from "./paper-document.ts";

/** Whose paper it is. Without `authority` nothing stands above its name; `phone` is asked for by prescriptions. */
export type PaperFacility = Pick<FacilityProfile, "name" | "authority" | "address" | "phone">;

/** What stands on a paper beside what the record says. */
export interface PaperOptions {
  /** Whose paper it is, for the letterhead. What the form knows of it (`masters` of `fillForm`) goes before it. */
  readonly facility?: PaperFacility;
  readonly logo?: Picture;
  /** More lines below the facility's name in the letterhead: "Khoa Nội tổng hợp". */
  readonly headLines?: readonly string[];
  /** "Hà Nội": before the date above the signatures. */
  readonly place?: string;
  /** The day above the signatures. Default: the day of the event. */
  readonly signedOn?: CalendarDate;
  /** "Liên 2: giao cho người bệnh": which copy this is. */
  readonly copy?: string;
  /**
   * Issued again: printed as "Cấp lại", with which time it is. Default: what the form says of the copy that it was
   * filled from. @legal TT 25/2025/TT-BYT Đ28 k4
   */
  readonly reissue?: { readonly time: number; readonly of?: string };
  /**
   * `https://tracuu.benhvien.example/{code}`: where a copy that was issued electronically is looked up; printed with a
   * QR beside its code.
   */
  readonly lookUpAddress?: string;
  /** Framed marks at the end: conversion, look-up. */
  readonly marks?: readonly MarkBlock[];
  /** Layouts of the facility; they go before ours. */
  readonly layouts?: readonly FormLayout[];
  /** The record is not complete, or the paper not to be signed: printed across the title. */
  readonly draft?: boolean;
  /** When it was printed; nothing is printed without it, so that the same record gives the same bytes. */
  readonly printedAt?: LocalMinute;
}
