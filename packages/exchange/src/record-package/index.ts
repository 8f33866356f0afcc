export { defaultPackageLimits, type PackageLimits } from "./package-limits.ts";
export { type PackagedFile, type PackageManifest, packageFormat } from "./package-manifest.ts";
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
export {
  type PackagedSignature,
  type WriteRecordPackageOptions,
  writeRecordPackage,
} from "./write-record-package.ts";
