export { defaultPackageLimits, type PackageLimits } from "./package-limits.ts";
export { type PackagedFile, type PackageManifest, packageFormat } from "./package-manifest.ts";
export type { WriteRecordPackageOptions } from "./package-options.ts";
export type { PackagedSignature } from "./packaged-signatures.ts";
export {
  type PackageVerification,
  type ReadPackageOptions,
  type RecordPackage,
  readRecordPackage,
  type VerifiedFile,
  type VerifyPackageOptions,
  verifyRecordPackage,
} from "./read-record-package.ts";
export {
  packagePathWrong,
  packageTooLarge,
  signedFileMissing,
  signedPdfWrong,
} from "./record-package.faults.ts";
export { writeRecordPackage } from "./write-record-package.ts";
