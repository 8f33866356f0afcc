/**
 * Packages for an archive, for another vendor, or for a program of next century: a bag of BagIt 1.0 (RFC 8493) with METS,
 * PREMIS and EAD for each record, and a specification that another program can follow.
 *
 * @packageDocumentation
 */
export type { AboutPackage } from "./about.ts";
export type { CheckedPackage } from "./check-archive.ts";
export type { ExportedPackage, PackageContent, PackageProgress } from "./export-package.ts";
export type { ImportedPackage, ImportPackageOptions } from "./import/import-archive.ts";
export { type CheckPackageOptions, checkPackage } from "./node/check-folder.ts";
export { type ExportPackageOptions, exportPackage } from "./node/export-to-folder.ts";
export { importPackage } from "./node/import-folder.ts";
export type { PackageScope, YearOf } from "./package-scope.ts";
export type { RecordDescription, RecordOutline } from "./record/package-record.ts";
